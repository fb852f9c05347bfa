import { valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { attachmentsAreAvailable } from './attachmentsAreAvailable';

describe(attachmentsAreAvailable.id, () => {
  it.each(['available', 'modifying'])(
    'passes attachments that are %s',
    state => {
      const { status } = runCheckOn(attachmentsAreAvailable, scene => {
        scene.spokeAttachment.state = state;
      });
      expect(status).toBe('pass');
    },
  );

  it('reports TGW_ATTACH_STATE with the call that accepts', () => {
    const { findings } = runCheckOn(attachmentsAreAvailable, scene => {
      scene.spokeAttachment.state = 'pendingAcceptance';
    });
    expect(findings).toMatchObject([
      {
        code: 'TGW_ATTACH_STATE',
        resource: { name: 'tgw-attach-0b0c0d0e0f1021324' },
        fix: { remedies: [{ kind: 'patch' }, { kind: 'command' }] },
      },
    ]);
  });

  it('reports TGW_ATTACH_STATE for a VPC that is not attached at all', () => {
    const { findings } = runCheckOn(attachmentsAreAvailable, ({ aws, ids }) => {
      const all = valueOf(aws.transitGatewayVpcAttachments);
      all.splice(
        all.findIndex(({ id }) => id === ids.hub.attachmentId),
        1,
      );
    });
    expect(findings).toMatchObject([
      { code: 'TGW_ATTACH_STATE', resource: { kind: 'Vpc' } },
    ]);
    expect(findings[0].message).toContain('is missing');
  });

  it('prefers the live attachment to one that was deleted', () => {
    const { codes } = runCheckOn(attachmentsAreAvailable, ({ aws, ids }) => {
      const all = valueOf(aws.transitGatewayVpcAttachments);
      const own = all.find(({ id }) => id === ids.prod.attachmentId);
      if (own)
        all.unshift({ ...own, id: 'tgw-attach-0dead', state: 'deleted' });
    });
    expect(codes).toEqual([]);
  });
});
