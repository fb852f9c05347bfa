import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const peerAuthenticationPortUnknown = defineFault({
  id: 'pa-port-unknown',
  code: 'PA_PORT_UNKNOWN',
  title: "A policy opens the Service's port where the pod's was meant",
  inject(world, spoke) {
    const { store, namespace, service } = exposedApp(world, spoke);
    return addObject(store, {
      apiVersion: 'security.istio.io/v1',
      kind: 'PeerAuthentication',
      metadata: { name: service.metadata.name, namespace },
      spec: {
        selector: { matchLabels: { app: service.metadata.name } },
        mtls: { mode: 'STRICT' },
        portLevelMtls: { '80': { mode: 'PERMISSIVE' } },
      },
    });
  },
});
