import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const hubRouteMissing = defineFault({
  id: 'hub-route-missing',
  code: 'HUB_ROUTE_MISSING',
  title: 'Someone deleted the hub’s route to the spoke',
  inject({ aws }, spoke) {
    const { hub, ids } = spokeNetwork(aws, spoke);
    return overrideField(hub.publicRouteTable, 'routes', routes =>
      routes.filter(({ destination }) => destination !== ids.cidr),
    );
  },
});
