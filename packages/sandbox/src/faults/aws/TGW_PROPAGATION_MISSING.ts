import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const propagationOff = defineFault({
  id: 'tgw-propagation-missing',
  code: 'TGW_PROPAGATION_MISSING',
  title: 'Propagation of the spoke’s attachment was turned off',
  inject({ aws }, spoke) {
    const { hub, attachment } = spokeNetwork(aws, spoke);
    return overrideField(
      hub.transitGatewayRouteTable,
      'propagatingAttachmentIds',
      ids => ids.filter(id => id !== attachment.id),
    );
  },
});
