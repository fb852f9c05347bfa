import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const gatewayNoListener = defineFault({
  id: 'gw-no-listener',
  code: 'GW_NO_LISTENER',
  title: 'Every Gateway was moved away from port 80',
  inject(world, spoke) {
    const { store } = exposedApp(world, spoke);
    return undoAll(
      ...store.list('Gateway').map(gateway =>
        overrideObject(store, refTo(gateway), object => {
          for (const { port } of object.spec.servers) {
            if (port.number === 80 || port.number === 8080) port.number = 8443;
          }
          return object;
        }),
      ),
    );
  },
});
