import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const listenerMissing = defineFault({
  id: 'listener-missing',
  code: 'LISTENER_MISSING',
  title: 'Someone deleted the listener on port 80',
  inject({ aws }, spoke) {
    const { httpListener } = spokeNetwork(aws, spoke);
    return overrideField(aws, 'listeners', listeners =>
      listeners.filter(one => one !== httpListener),
    );
  },
});
