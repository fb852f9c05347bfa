import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { attachmentsAreAssociated } from './attachmentsAreAssociated';

describe(attachmentsAreAssociated.id, () => {
  it('passes while both attachments have a route table', () => {
    expect(runCheckOn(attachmentsAreAssociated).status).toBe('pass');
  });

  it.each([
    ['hub', 'hubAssociation'],
    ['spoke', 'spokeAssociation'],
  ] as const)('reports TGW_NO_ASSOCIATION of the %s', (side, end) => {
    const { findings } = runCheckOn(attachmentsAreAssociated, scene => {
      delete scene[end].association;
    });
    expect(findings).toMatchObject([{ code: 'TGW_NO_ASSOCIATION' }]);
    expect(findings[0].message).toContain(`The ${side}’s attachment`);
  });

  it('does not take an association that is being made for one', () => {
    const { codes } = runCheckOn(attachmentsAreAssociated, scene => {
      if (scene.hubAssociation.association) {
        scene.hubAssociation.association.state = 'associating';
      }
    });
    expect(codes).toEqual(['TGW_NO_ASSOCIATION']);
  });

  it('is unknown, never passing, without the gateway owner’s rights', () => {
    const { status } = runCheckOn(attachmentsAreAssociated, ({ aws }) => {
      aws.transitGatewayAttachments = denied();
    });
    expect(status).toBe('unknown');
  });
});
