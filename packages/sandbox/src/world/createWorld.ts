import { referenceCluster } from '../kubernetes/reference/referenceCluster';
import { ControllerOptions } from '../kubernetes/controllers/startControllers';
import { runCluster } from '../kubernetes/runCluster';
import { SandboxCluster } from '../kubernetes/store/SandboxCluster';
import { AwsWorld } from './AwsWorld';
import { reference, ReferenceSpokeName } from './reference';
import { referenceScenario } from './referenceScenario';
import { World } from './World';

/** The world with its controllers at work. */
export interface RunningWorld extends World {
  readonly aws: AwsWorld;
  readonly clusters: ReadonlyMap<string, SandboxCluster>;
  /** A cluster comes up, with controllers of its own. */
  addCluster(cluster: SandboxCluster): void;
  /** Its machines are gone: nobody answers for it any more. */
  removeCluster(name: string): void;
  /** Stops the controllers; nothing moves by itself any more. */
  stop(): void;
}

/** The reference scenario, healthy: AWS and a cluster for each spoke. */
export function createWorld(options?: ControllerOptions): RunningWorld {
  const clusters = new Map<string, SandboxCluster>();
  const stops = new Map<string, () => void>();
  const world: RunningWorld = {
    aws: referenceScenario(),
    clusters,
    addCluster(cluster) {
      clusters.set(cluster.name, cluster);
      stops.set(cluster.name, runCluster(cluster, options));
    },
    removeCluster(name) {
      stops.get(name)?.();
      stops.delete(name);
      clusters.get(name)?.interrupt();
      clusters.delete(name);
    },
    stop: () => stops.forEach(stop => stop()),
  };
  for (const name of Object.keys(reference.spokes) as ReferenceSpokeName[]) {
    world.addCluster(referenceCluster(name));
  }
  return world;
}
