import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

/** Puts a second Service in front of the exposed app's pods, with one port made from that of the first. */
export function addSibling(
  world: World,
  spoke: string,
  suffix: string,
  portOf: (port: { port: number; targetPort?: number | string }) => object,
): Undo {
  const { store, service, namespace } = exposedApp(world, spoke);
  const [port] = service.spec.ports;
  return addObject(store, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `${service.metadata.name}-${suffix}`, namespace },
    spec: {
      selector: { app: service.metadata.name },
      ports: [portOf(port)],
    },
  });
}
