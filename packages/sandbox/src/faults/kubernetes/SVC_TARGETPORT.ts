import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const serviceTargetPort = defineFault({
  id: 'svc-targetport',
  code: 'SVC_TARGETPORT',
  title: 'The Service sends to a port by a name that no container has',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return overrideObject(store, refTo(service), object => {
      for (const port of object.spec.ports) port.targetPort = 'web';
      return object;
    });
  },
});
