import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

/** Adds a DestinationRule that sets the TLS mode towards the exposed app. */
export function addDestinationRule(
  world: World,
  spoke: string,
  mode: 'DISABLE' | 'ISTIO_MUTUAL',
): Undo {
  const { store, service, namespace } = exposedApp(world, spoke);
  const { name } = service.metadata;
  return addObject(store, {
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: { name: `${name}-tls`, namespace },
    spec: {
      host: `${name}.${namespace}.svc.cluster.local`,
      trafficPolicy: { tls: { mode } },
    },
  });
}
