import { runCheckOn } from '../../../testing/runCheckOn';
import { nodesRouteToHubsGateway } from './nodesRouteToHubsGateway';

describe(nodesRouteToHubsGateway.id, () => {
  it('passes while both speak of one Transit Gateway', () => {
    expect(runCheckOn(nodesRouteToHubsGateway).status).toBe('pass');
  });

  it('reports SPOKE_RETURN_MISSING for a route to another one', () => {
    const { findings } = runCheckOn(
      nodesRouteToHubsGateway,
      ({ spokeTable }) => {
        spokeTable.routes[1].target.id = 'tgw-0fedcba9876543210';
      },
    );
    expect(findings).toMatchObject([{ code: 'SPOKE_RETURN_MISSING' }]);
    expect(findings[0].message).toContain('tgw-0fedcba9876543210');
  });

  it('leaves a route that is not there to another check', () => {
    const { codes } = runCheckOn(nodesRouteToHubsGateway, ({ spokeTable }) => {
      spokeTable.routes = [];
    });
    expect(codes).toEqual([]);
  });
});
