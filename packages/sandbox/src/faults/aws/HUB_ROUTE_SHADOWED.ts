import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const hubRouteShadowed = defineFault({
  id: 'hub-route-shadowed',
  code: 'HUB_ROUTE_SHADOWED',
  title: 'A peering got a narrower route into the spoke',
  inject({ aws }, spoke) {
    const { hub, ids } = spokeNetwork(aws, spoke);
    return overrideField(hub.publicRouteTable, 'routes', routes => [
      ...routes,
      {
        destination: ids.nodeSubnets.a.cidr,
        targetId: 'pcx-0a1b2c3d4e5f60718',
        state: 'active' as const,
        origin: 'CreateRoute' as const,
      },
    ]);
  },
});
