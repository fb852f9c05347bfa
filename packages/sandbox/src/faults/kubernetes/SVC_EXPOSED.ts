import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const serviceExposed = defineFault({
  id: 'svc-exposed',
  code: 'SVC_EXPOSED',
  title: 'Someone gave the app a node port of its own to try it',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return overrideObject(store, refTo(service), object => {
      object.spec.type = 'NodePort';
      object.spec.ports[0].nodePort = 31999;
      return object;
    });
  },
});
