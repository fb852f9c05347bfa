import {
  ClusterSetup,
  FleetView,
  SpokeStage,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findSpokeInput,
} from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfig } from '../config';
import { Proof, spokeStages } from './spokeStages';

/** How far a spoke is, by the repository, by configuration and by the facts. */
export function stagesOf(
  spoke: string,
  options: {
    config: Pick<SpokesConfig, 'spokes'>;
    index: FactsIndex;
    fleet: FleetView;
    setupOf(cluster: string): ClusterSetup | undefined;
  },
): SpokeStage[] {
  const { config, index, fleet, setupOf } = options;
  const described = fleet.spokes.find(({ name }) => name === spoke);
  const binding = config.spokes.find(
    one => one.binding.name === spoke,
  )?.binding;
  const isReady =
    binding !== undefined && setupOf(binding.cluster) === undefined;
  const isDescribed = described?.blueprintUrl !== undefined;
  return spokeStages({
    // One that no repository describes is not on its way from there.
    ...(isDescribed && { described: 'yes' }),
    ...(!isDescribed && fleet.unread.length > 0 && { described: 'unknown' }),
    network: described?.live ?? 'unknown',
    configured: binding ? 'yes' : 'no',
    cluster: isReady ? nodesOf(spoke, index) : 'no',
    targets: binding ? targetsOf(spoke, index) : 'no',
  });
}

function nodesOf(spoke: string, index: FactsIndex): Proof {
  const nodes = index.spokes.get(spoke)?.facts.cluster.nodes;
  if (nodes?.outcome !== 'ok') return 'unknown';
  return nodes.value.length > 0 ? 'yes' : 'no';
}

/** Whether the load balancer was ever given nodes: how healthy they are is for the traces to say. */
function targetsOf(spoke: string, index: FactsIndex): Proof {
  const ports = [80, 443].map(port =>
    findSpokeInput(index, spoke, 'targets', port),
  );
  if (ports.some(read => read.outcome === 'ok' && read.value.length > 0)) {
    return 'yes';
  }
  return ports.every(({ outcome }) => outcome === 'ok' || outcome === 'absent')
    ? 'no'
    : 'unknown';
}
