import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const listenerPortUnresolved = defineFault({
  id: 'gw-port-unresolved-listener',
  code: 'GW_PORT_UNRESOLVED',
  title:
    'The listener names the port of the container instead of that of the Service',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ gateway }) => {
      gateway.spec.listeners[0].port = 8080;
    });
  },
});
