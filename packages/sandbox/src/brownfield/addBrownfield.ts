import { RunningWorld } from '../world/createWorld';
import { addBrownfieldNetwork } from './addBrownfieldNetwork';
import { brownfieldCluster } from './brownfieldCluster';

/** A hub and a spoke that none of our templates made, healthy. No fault is for them, and no file describes them. */
export function addBrownfield(world: RunningWorld): void {
  addBrownfieldNetwork(world.aws);
  world.addCluster(brownfieldCluster());
}
