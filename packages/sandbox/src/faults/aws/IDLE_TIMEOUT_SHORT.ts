import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const idleTimeoutShort = defineFault({
  id: 'idle-timeout-short',
  code: 'IDLE_TIMEOUT_SHORT',
  title: 'Someone made idle connections end after a minute',
  inject: ({ aws }, spoke) =>
    overrideField(
      spokeNetwork(aws, spoke).httpListener,
      'tcpIdleTimeoutSeconds',
      () => 60,
    ),
});
