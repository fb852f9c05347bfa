import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { Override, overrideObject } from './overrideObject';

/** Changes the NetworkPolicy that has the name of the exposed app. */
export function changeAppPolicy(
  world: World,
  spoke: string,
  change: Override,
): Undo {
  const { store, service, namespace } = exposedApp(world, spoke);
  const { name } = service.metadata;
  return overrideObject(
    store,
    { kind: 'NetworkPolicy', name, namespace },
    change,
  );
}
