import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const portProtocol = defineFault({
  id: 'port-protocol',
  code: 'PORT_PROTOCOL',
  title: 'The port of the Service was given a name that tells no protocol',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return overrideObject(store, refTo(service), object => {
      for (const port of object.spec.ports) port.name = 'web';
      return object;
    });
  },
});
