import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const gatewayPortUnresolved = defineFault({
  id: 'gw-port-unresolved',
  code: 'GW_PORT_UNRESOLVED',
  title:
    'The Gateway was moved to a port that the gateway Service does not have',
  inject(world, spoke) {
    const { store, gateway } = exposedApp(world, spoke);
    return overrideObject(store, refTo(gateway), object => {
      for (const server of object.spec.servers) server.port.number = 8081;
      return object;
    });
  },
});
