import { isEqual, omit, sortBy } from 'lodash';
import { FaultBoard } from '../server/FaultBoard';
import { createWorld, RunningWorld } from '../world/createWorld';
import { faults } from './registry';
import { scenarioFaults } from './scenarioFaults';

const kinds = [
  'Node',
  'Namespace',
  'Service',
  'Gateway',
  'VirtualService',
  'KubernetesGateway',
  'HTTPRoute',
  'ReferenceGrant',
  'DestinationRule',
  'PeerAuthentication',
  'AuthorizationPolicy',
  'NetworkPolicy',
  'Deployment',
  'Pod',
  'ConfigMap',
  'MutatingWebhookConfiguration',
  'ETCDSnapshotFile',
  'Event',
  'CustomResourceDefinition',
  'Kustomization',
];
/** Differs after every replacement of a pod and says nothing. */
const incidental = [
  'status.observedGeneration',
  'status.podIP',
  'status.hostIP',
  'spec.nodeName',
  'metadata.uid',
  'metadata.creationTimestamp',
  'metadata.resourceVersion',
  'metadata.generation',
  'metadata.ownerReferences',
];

/** The name of a pod that was replaced, and when Flux last said the same. */
const incidentalOf: Record<string, string[]> = {
  Pod: ['metadata.name'],
  Kustomization: ['status.conditions[0].lastTransitionTime'],
};

/** Everything that the wire could say of the world. */
function stateOf(world: RunningWorld) {
  return structuredClone({
    aws: world.aws,
    silent: [...world.clusters.values()].map(
      store => 'interrupted' in store && store.interrupted,
    ),
    clusters: [...world.clusters.values()].map(store =>
      kinds.map(kind =>
        sortBy(store.list(kind), ({ metadata }) => metadata.name).map(object =>
          omit(object, [...incidental, ...(incidentalOf[kind] ?? [])]),
        ),
      ),
    ),
  });
}

describe('the registry of faults', () => {
  it('has ids of its own for every fault, made from its code', () => {
    const ids = faults.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, code } of faults) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(id.startsWith(code.toLowerCase().replace(/_/g, '-'))).toBe(true);
    }
  });

  it('starts the scenario with faults that it has, and leaves the other spoke alone', () => {
    const world = createWorld({ readyMilliseconds: 0 });
    const healthy = stateOf(world);
    const board = new FaultBoard({ world, faults });
    for (const [spoke, ids] of Object.entries(scenarioFaults)) {
      for (const id of ids) board.seed(id, spoke);
    }
    const broken = stateOf(world);
    expect(broken.clusters[0]).toEqual(healthy.clusters[0]);
    expect(broken.clusters[1]).not.toEqual(healthy.clusters[1]);
    expect(broken.aws).not.toEqual(healthy.aws);
    board.mendAll({ seeds: true });
    expect(stateOf(world)).toEqual(healthy);
    world.stop();
  });

  it.each(faults.map(fault => [fault.id, fault] as const))(
    '%s changes the world and puts it back',
    (_, fault) => {
      const world = createWorld({ readyMilliseconds: 0 });
      const healthy = stateOf(world);
      const undo = fault.inject(world, 'fitsync-prod-spoke');
      const broken = stateOf(world);
      expect(isEqual(broken, healthy)).toBe(false);
      undo();
      expect(stateOf(world)).toEqual(healthy);
      world.stop();
    },
  );
});
