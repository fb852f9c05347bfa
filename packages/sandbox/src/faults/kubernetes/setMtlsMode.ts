import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

/** Sets the mode of every policy that the exposed app may stand under. */
export function setMtlsMode(
  world: World,
  spoke: string,
  mode: 'PERMISSIVE' | 'DISABLE',
): Undo {
  const { store, namespace } = exposedApp(world, spoke);
  const policies = store
    .list('PeerAuthentication')
    .filter(({ metadata }) =>
      ['istio-system', namespace].includes(metadata.namespace ?? ''),
    );
  return undoAll(
    ...policies.map(policy =>
      overrideObject(store, refTo(policy), object => ({
        ...object,
        spec: { ...object.spec, mtls: { mode } },
      })),
    ),
  );
}
