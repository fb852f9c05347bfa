import { defineFault } from '../defineFault';
import { dropSidecars } from './dropSidecars';
import { calledService } from './lookup/calledService';
import { exposedApp } from './lookup/exposedApp';

export const plaintextClientOfStrict = defineFault({
  id: 'mtls-strict-plaintext-client',
  code: 'MTLS_STRICT_PLAINTEXT_CLIENT',
  title:
    'The app was restarted without a sidecar, and what it calls accepts mTLS only',
  inject(world, spoke) {
    const { store, service } = exposedApp(world, spoke);
    calledService(store, service); // throws where nothing is called
    return dropSidecars(world, spoke);
  },
});
