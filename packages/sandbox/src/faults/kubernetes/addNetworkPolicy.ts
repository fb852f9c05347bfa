import { ClusterStore } from '../../world/World';
import { Undo } from '../defineFault';
import { addObject } from './overrideObject';

/** Puts a policy on every pod of a namespace. */
export function addNetworkPolicy(
  store: ClusterStore,
  metadata: { name: string; namespace?: string },
  spec: object,
): Undo {
  return addObject(store, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata,
    spec: { podSelector: {}, ...spec },
  });
}
