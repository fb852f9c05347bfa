import { runCheckOn } from '../../../testing/runCheckOn';
import { gatewayRoutesToHub } from './gatewayRoutesToHub';

describe(gatewayRoutesToHub.id, () => {
  it('passes while the default route leads to the hub’s attachment', () => {
    expect(runCheckOn(gatewayRoutesToHub)).toMatchObject({
      status: 'pass',
      summary: 'Route back to the hub',
    });
  });

  it('reports TGW_RET_NO_ROUTE with a route for each subnet', () => {
    const { findings } = runCheckOn(gatewayRoutesToHub, scene => {
      scene.returnRoutes.length = 0;
    });
    expect(findings).toMatchObject([{ code: 'TGW_RET_NO_ROUTE' }]);
    expect(findings[0].message).toContain('to nowhere');
    expect(findings[0].fix.summary).toContain('10.0.1.0/24, 10.0.2.0/24');
  });

  it('reports TGW_RET_NO_ROUTE for a route to another attachment', () => {
    const { codes } = runCheckOn(gatewayRoutesToHub, scene => {
      scene.returnRoutes[0].attachmentIds = [scene.ids.stage.attachmentId];
    });
    expect(codes).toEqual(['TGW_RET_NO_ROUTE']);
  });

  it('reports TGW_RET_NO_ROUTE for a blackhole, zone by zone', () => {
    const { findings } = runCheckOn(gatewayRoutesToHub, scene => {
      scene.returnRoutes.push({
        destination: '10.0.2.0/24',
        type: 'static',
        state: 'blackhole',
        attachmentIds: [],
      });
    });
    expect(findings).toMatchObject([
      {
        code: 'TGW_RET_NO_ROUTE',
        share: { affected: 1, total: 2, of: 'zones' },
      },
    ]);
  });

  it('is skipped where the spoke’s attachment has no table', () => {
    const { status } = runCheckOn(gatewayRoutesToHub, scene => {
      delete scene.spokeAssociation.association;
    });
    expect(status).toBe('skipped');
  });
});
