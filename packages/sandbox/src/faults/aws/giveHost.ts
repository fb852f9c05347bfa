import { World } from '../../world/World';
import { spokeNetwork } from '../../world/spokeNetwork';
import { Undo } from '../defineFault';
import { changeRoute } from '../kubernetes/changeRoute';
import { exposedApp } from '../kubernetes/lookup/exposedApp';
import { refTo } from '../kubernetes/lookup/refTo';
import { overrideObject } from '../kubernetes/overrideObject';
import { undoAll } from '../kubernetes/undoAll';

/** Serves the exposed app under hosts, the spoke's own unless given, instead of under every host, so that DNS matters. */
export function giveHost(
  world: World,
  spoke: string,
  hosts: readonly string[] = [spokeNetwork(world.aws, spoke).ids.host],
): Undo {
  const { store, gateway } = exposedApp(world, spoke);
  return undoAll(
    overrideObject(store, refTo(gateway), object => {
      for (const server of object.spec.servers) server.hosts = [...hosts];
      return object;
    }),
    changeRoute(world, spoke, spec => {
      spec.hosts = [...hosts];
    }),
  );
}
