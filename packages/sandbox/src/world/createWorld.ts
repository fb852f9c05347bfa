import { referenceCluster } from '../kubernetes/reference/referenceCluster';
import {
  ControllerOptions,
  startControllers,
} from '../kubernetes/controllers/startControllers';
import { SandboxCluster } from '../kubernetes/store/SandboxCluster';
import { AwsWorld } from './AwsWorld';
import { reference, ReferenceSpokeName } from './reference';
import { referenceScenario } from './referenceScenario';
import { World } from './World';

/** The world with its controllers at work. */
export interface RunningWorld extends World {
  readonly aws: AwsWorld;
  readonly clusters: ReadonlyMap<string, SandboxCluster>;
  /** Stops the controllers; nothing moves by itself any more. */
  stop(): void;
}

/** The reference scenario, healthy: AWS and a cluster for each spoke. */
export function createWorld(options?: ControllerOptions): RunningWorld {
  const names = Object.keys(reference.spokes) as ReferenceSpokeName[];
  const clusters = new Map(names.map(name => [name, referenceCluster(name)]));
  const stops = [...clusters.values()].map(cluster =>
    startControllers(cluster, options),
  );
  return {
    aws: referenceScenario(),
    clusters: new Map<string, SandboxCluster>(clusters),
    stop: () => stops.forEach(stop => stop()),
  };
}
