import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const proxyProtocolMismatch = defineFault({
  id: 'tg-ppv2-mismatch',
  code: 'TG_PPV2_MISMATCH',
  title: 'The PROXY protocol was turned on at the load balancer alone',
  inject: ({ aws }, spoke) =>
    overrideField(
      spokeNetwork(aws, spoke).httpTargetGroup,
      'proxyProtocolV2',
      () => true,
    ),
});
