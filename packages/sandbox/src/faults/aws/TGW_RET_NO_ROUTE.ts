import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const returnRouteMissing = defineFault({
  id: 'tgw-ret-no-route',
  code: 'TGW_RET_NO_ROUTE',
  title: 'Someone deleted the spokes’ default route on the Transit Gateway',
  inject({ aws }, spoke) {
    const { spokeTransitGatewayRouteTable: table } = spokeNetwork(aws, spoke);
    return overrideField(table, 'staticRoutes', () => []);
  },
});
