import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const listenerForwardsNowhere = defineFault({
  id: 'listener-no-tg',
  code: 'LISTENER_NO_TG',
  title: 'The listener on port 80 lost its target group',
  inject({ aws }, spoke) {
    const { httpListener } = spokeNetwork(aws, spoke);
    return overrideField(httpListener, 'targetGroupArns', () => []);
  },
});
