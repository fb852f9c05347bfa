import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

/** Adds a DestinationRule for the exposed app, called after it; `spec` may give another host. */
export function addRule(
  world: World,
  spoke: string,
  suffix: string,
  spec: object,
): Undo {
  const { store, service, namespace } = exposedApp(world, spoke);
  const { name } = service.metadata;
  return addObject(store, {
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: { name: `${name}-${suffix}`, namespace },
    spec: { host: `${name}.${namespace}.svc.cluster.local`, ...spec },
  });
}
