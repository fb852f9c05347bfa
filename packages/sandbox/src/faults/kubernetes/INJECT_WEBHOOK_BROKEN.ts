import { defineFault } from '../defineFault';
import { changeWebhooks } from './changeWebhooks';
import { clusterOf } from './lookup/clusterOf';

export const injectWebhookBroken = defineFault({
  id: 'inject-webhook-broken',
  code: 'INJECT_WEBHOOK_BROKEN',
  title: 'The old revision of istiod is gone, and its webhook still calls it',
  inject: (world, spoke) =>
    changeWebhooks(clusterOf(world, spoke), webhook => ({
      ...webhook,
      clientConfig: {
        service: { name: 'istiod-1-30', namespace: 'istio-system' },
      },
    })),
});
