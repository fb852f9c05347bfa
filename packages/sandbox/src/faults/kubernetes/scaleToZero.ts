import { ClusterStore, KubeObject } from '../../world/World';
import { Undo } from '../defineFault';
import { deploymentsOf } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

/** Leaves a Service without pods. */
export function scaleToZero(store: ClusterStore, service: KubeObject): Undo {
  return undoAll(
    ...deploymentsOf(store, service).map(deployment =>
      overrideObject(store, refTo(deployment), object => ({
        ...object,
        spec: { ...object.spec, replicas: 0 },
      })),
    ),
  );
}
