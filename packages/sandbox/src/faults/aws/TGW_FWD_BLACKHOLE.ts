import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const forwardBlackhole = defineFault({
  id: 'tgw-fwd-blackhole',
  code: 'TGW_FWD_BLACKHOLE',
  title: 'Someone put a blackhole for the spoke’s block into the hub’s table',
  inject({ aws }, spoke) {
    const { hub, ids } = spokeNetwork(aws, spoke);
    return overrideField(
      hub.transitGatewayRouteTable,
      'staticRoutes',
      routes => [...routes, { destination: ids.cidr }],
    );
  },
});
