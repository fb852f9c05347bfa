import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const serviceNotExported = defineFault({
  id: 'svc-not-exported',
  code: 'SVC_NOT_EXPORTED',
  title: 'Someone keeps the app to its own namespace, the gateway left out',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return overrideObject(store, refTo(service), object => ({
      ...object,
      metadata: {
        ...object.metadata,
        annotations: {
          ...object.metadata.annotations,
          'networking.istio.io/exportTo': '.',
        },
      },
    }));
  },
});
