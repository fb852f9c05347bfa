import { reference } from '../../world/reference';
import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { overrideField } from './overrideField';

export const nodesWithoutDefault = defineFault({
  id: 'egress-no-default',
  code: 'EGRESS_NO_DEFAULT',
  title: 'The nodes’ default route was narrowed to the hub',
  inject({ aws }, spoke) {
    const { nodeRouteTable } = spokeNetwork(aws, spoke);
    return overrideField(nodeRouteTable, 'routes', routes =>
      routes.map(route =>
        route.destination === '0.0.0.0/0'
          ? { ...route, destination: reference.hub.cidr }
          : route,
      ),
    );
  },
});
