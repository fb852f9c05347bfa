import { ClusterStore, KubeObject } from '../../world/World';
import { Undo } from '../defineFault';
import { overrideObject } from './overrideObject';

/** Changes every part of istiod's injection webhook. */
export function changeWebhooks(
  store: ClusterStore,
  change: (webhook: KubeObject['webhooks'][number]) => object,
): Undo {
  return overrideObject(
    store,
    { kind: 'MutatingWebhookConfiguration', name: 'istio-sidecar-injector' },
    object => ({ ...object, webhooks: object.webhooks.map(change) }),
  );
}
