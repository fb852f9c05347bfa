import { runCheckOn } from '../../../testing/runCheckOn';
import { gatewayRoutesToSpoke } from './gatewayRoutesToSpoke';

describe(gatewayRoutesToSpoke.id, () => {
  it('passes while the route leads to the spoke’s attachment', () => {
    expect(runCheckOn(gatewayRoutesToSpoke)).toMatchObject({
      status: 'pass',
      summary: 'Route to the spoke',
    });
  });

  it('reports TGW_FWD_NO_ROUTE when the route is gone', () => {
    const { findings } = runCheckOn(gatewayRoutesToSpoke, scene => {
      scene.forwardRoutes.shift();
    });
    expect(findings).toMatchObject([{ code: 'TGW_FWD_NO_ROUTE' }]);
    expect(findings[0].fix.remedies[1]).toMatchObject({
      argv: expect.arrayContaining([
        'create-transit-gateway-route',
        '10.1.0.0/16',
      ]),
    });
  });

  it('reports TGW_FWD_BLACKHOLE, static before propagated', () => {
    const { codes } = runCheckOn(gatewayRoutesToSpoke, scene => {
      scene.forwardRoutes.push({
        destination: '10.1.0.0/16',
        type: 'static',
        state: 'blackhole',
        attachmentIds: [],
      });
    });
    expect(codes).toEqual(['TGW_FWD_BLACKHOLE']);
  });

  it('reports TGW_FWD_WRONG_ATTACHMENT, longest prefix first', () => {
    const { findings } = runCheckOn(gatewayRoutesToSpoke, scene => {
      scene.forwardRoutes.push({
        destination: '10.1.1.0/24',
        type: 'propagated',
        state: 'active',
        attachmentIds: [scene.ids.stage.attachmentId],
      });
    });
    expect(findings).toMatchObject([{ code: 'TGW_FWD_WRONG_ATTACHMENT' }]);
  });

  it('states the share when one target of two is led elsewhere', () => {
    const { findings } = runCheckOn(gatewayRoutesToSpoke, scene => {
      scene.forwardRoutes.push({
        destination: '10.1.1.104/32',
        type: 'static',
        state: 'blackhole',
        attachmentIds: [],
      });
    });
    expect(findings).toMatchObject([
      { share: { affected: 1, total: 2, of: 'targets' } },
    ]);
  });

  it('is unknown, never passing, when the table was not searched', () => {
    const { status } = runCheckOn(gatewayRoutesToSpoke, ({ aws }) => {
      aws.transitGatewayRoutes = {};
    });
    expect(status).toBe('unknown');
  });
});
