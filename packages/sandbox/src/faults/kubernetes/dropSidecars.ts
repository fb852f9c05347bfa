import { KubeObject, World } from '../../world/World';
import { Undo } from '../defineFault';
import { deploymentsOf, exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

/** Switches injection off for the exposed app; its pods start anew without a sidecar. */
export function dropSidecars(world: World, spoke: string): Undo {
  const { store, service } = exposedApp(world, spoke);
  return undoAll(
    ...deploymentsOf(store, service).map(deployment =>
      overrideObject(store, refTo(deployment), withoutInjection),
    ),
  );
}

function withoutInjection(deployment: KubeObject): KubeObject {
  const { template } = deployment.spec;
  template.metadata = {
    ...template.metadata,
    labels: {
      ...template.metadata?.labels,
      'sidecar.istio.io/inject': 'false',
    },
  };
  return deployment;
}
