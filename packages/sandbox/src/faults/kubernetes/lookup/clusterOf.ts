import { ClusterStore, World } from '../../../world/World';

export function clusterOf(world: World, spoke: string): ClusterStore {
  const store = world.clusters.get(spoke);
  if (!store) throw new Error(`No spoke of the sandbox is named '${spoke}'`);
  return store;
}
