import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const clientAddressPreserved = defineFault({
  id: 'tg-preserve-ip-over-tgw',
  code: 'TG_PRESERVE_IP_OVER_TGW',
  title: 'Someone wanted to see client addresses and preserved them',
  inject({ aws }, spoke) {
    const { httpTargetGroup } = spokeNetwork(aws, spoke);
    return overrideField(httpTargetGroup, 'preserveClientIp', () => true);
  },
});
