import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const acceptInvalid = defineFault({
  id: 'accept-invalid',
  code: 'ACCEPT_INVALID',
  title: 'Someone accepts a warning of the app, and forgets until when',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    return overrideObject(store, refTo(service), object => ({
      ...object,
      metadata: {
        ...object.metadata,
        annotations: {
          ...object.metadata.annotations,
          'fitsync.io/accept':
            '[{"code":"MTLS_NOT_STRICT","reason":"A client without a sidecar","owner":"group:default/bookinfo"}]',
        },
      },
    }));
  },
});
