import { defineFault } from '../defineFault';
import { changeWebhooks } from './changeWebhooks';
import { clusterOf } from './lookup/clusterOf';
import { addObject } from './overrideObject';
import { undoAll } from './undoAll';

export const injectWebhookDown = defineFault({
  id: 'inject-webhook-down',
  code: 'INJECT_WEBHOOK_DOWN',
  title: 'The webhook was given a Service of its own, which selects no pod',
  inject(world, spoke) {
    const store = clusterOf(world, spoke);
    const service = { name: 'injector', namespace: 'istio-system' };
    return undoAll(
      addObject(store, {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: service,
        spec: { selector: { app: 'injector' }, ports: [{ port: 443 }] },
      }),
      changeWebhooks(store, webhook => ({
        ...webhook,
        clientConfig: { service: { ...service, port: 443 } },
      })),
    );
  },
});
