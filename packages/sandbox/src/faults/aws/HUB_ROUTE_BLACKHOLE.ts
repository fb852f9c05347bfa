import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const hubRouteBlackhole = defineFault({
  id: 'hub-route-blackhole',
  code: 'HUB_ROUTE_BLACKHOLE',
  title: 'The hub’s route to the spoke points to something that is gone',
  inject({ aws }, spoke) {
    const { hub, ids } = spokeNetwork(aws, spoke);
    return overrideField(hub.publicRouteTable, 'routes', routes =>
      routes.map(route =>
        route.destination === ids.cidr
          ? { ...route, state: 'blackhole' as const }
          : route,
      ),
    );
  },
});
