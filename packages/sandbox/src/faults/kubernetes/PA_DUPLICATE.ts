import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const peerAuthenticationDuplicate = defineFault({
  id: 'pa-duplicate',
  code: 'PA_DUPLICATE',
  title: 'The mesh got a second policy, which nobody looks at',
  inject(world, spoke) {
    const { store } = exposedApp(world, spoke);
    return addObject(store, {
      apiVersion: 'security.istio.io/v1',
      kind: 'PeerAuthentication',
      metadata: { name: 'strict', namespace: 'istio-system' },
      spec: { mtls: { mode: 'STRICT' } },
    });
  },
});
