import { AwsWorld } from '../world/AwsWorld';
import { referenceScenario } from '../world/referenceScenario';
import { ClusterStore, KubeObject, World } from '../world/World';

/** A world with the reference's AWS and clusters that hold what a test gives them. */
export function testWorld(
  clusters: Record<string, KubeObject[]> = {},
  aws: AwsWorld = referenceScenario(),
): World {
  return {
    aws,
    clusters: new Map(
      Object.entries(clusters).map(([name, objects]) => [
        name,
        clusterOf(name, objects),
      ]),
    ),
  };
}

function clusterOf(name: string, initial: KubeObject[]): ClusterStore {
  const objects = [...initial];
  const find = (kind: string, objectName: string, namespace?: string) =>
    objects.findIndex(
      one =>
        one.kind === kind &&
        one.metadata.name === objectName &&
        one.metadata.namespace === namespace,
    );
  let reads = 0;
  return {
    name,
    // A test may change an object in place, so no version is the one before.
    get resourceVersion() {
      reads += 1;
      return reads;
    },
    list: (kind, namespace) =>
      objects.filter(
        one =>
          one.kind === kind &&
          (namespace === undefined || one.metadata.namespace === namespace),
      ),
    get: (kind, objectName, namespace) =>
      objects[find(kind, objectName, namespace)],
    apply(object) {
      this.remove(object.kind, object.metadata.name, object.metadata.namespace);
      objects.push(object);
      return object;
    },
    remove(kind, objectName, namespace) {
      const index = find(kind, objectName, namespace);
      if (index >= 0) objects.splice(index, 1);
      return index >= 0;
    },
  };
}
