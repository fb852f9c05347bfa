import { denied } from '../../../testing/observed';
import { ReferenceScene } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { hubRoutesToSpokesGateway } from './hubRoutesToSpokesGateway';

const leadAstray = ({ hubTable, ids }: ReferenceScene) =>
  hubTable.routes
    .filter(({ destination }) => destination === ids.prod.cidr)
    .forEach(route => {
      route.target.id = 'tgw-0fedcba9876543210';
    });

describe(hubRoutesToSpokesGateway.id, () => {
  it('passes while both speak of one Transit Gateway', () => {
    expect(runCheckOn(hubRoutesToSpokesGateway).status).toBe('pass');
  });

  it('reports HUB_ROUTE_MISSING for a route to another one', () => {
    const { findings } = runCheckOn(hubRoutesToSpokesGateway, leadAstray);
    expect(findings).toMatchObject([{ code: 'HUB_ROUTE_MISSING' }]);
    expect(findings[0].message).toContain('tgw-0fedcba9876543210');
  });

  it('leaves a route that is not there to another check', () => {
    const { codes } = runCheckOn(hubRoutesToSpokesGateway, ({ hubTable }) => {
      hubTable.routes = [];
    });
    expect(codes).toEqual([]);
  });

  it('is unknown, never passing, when attachments may not be read', () => {
    const { status } = runCheckOn(hubRoutesToSpokesGateway, scene => {
      leadAstray(scene);
      scene.aws.transitGatewayVpcAttachments = denied();
    });
    expect(status).toBe('unknown');
  });
});
