import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const forwardElsewhere = defineFault({
  id: 'tgw-fwd-wrong-attachment',
  code: 'TGW_FWD_WRONG_ATTACHMENT',
  title: 'A static route sends the spoke’s block back to the hub',
  inject({ aws }, spoke) {
    const { hub, ids } = spokeNetwork(aws, spoke);
    return overrideField(
      hub.transitGatewayRouteTable,
      'staticRoutes',
      routes => [
        ...routes,
        { destination: ids.cidr, attachmentId: hub.attachment.id },
      ],
    );
  },
});
