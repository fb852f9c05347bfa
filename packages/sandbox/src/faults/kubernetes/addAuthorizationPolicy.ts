import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

/** Puts a policy on the exposed app's pods. */
export function addAuthorizationPolicy(
  world: World,
  spoke: string,
  name: string,
  spec: object,
): Undo {
  const { store, namespace, service } = exposedApp(world, spoke);
  return addObject(store, {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name, namespace },
    spec: {
      selector: { matchLabels: { app: service.metadata.name } },
      ...spec,
    },
  });
}
