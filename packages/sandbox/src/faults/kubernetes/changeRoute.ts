import { KubeObject, World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

/** Changes the `spec` of the VirtualService that a spoke is reached by; may change the copy it is given in place. */
export function changeRoute(
  world: World,
  spoke: string,
  change: (spec: KubeObject['spec']) => void,
): Undo {
  const { store, virtualService } = exposedApp(world, spoke);
  return overrideObject(store, refTo(virtualService), object => {
    change(object.spec);
    return object;
  });
}
