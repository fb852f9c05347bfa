import {
  FleetHub,
  FleetSpoke,
  FleetView,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfig } from '../config';
import { ReadFleets } from '../fleet';

/** Hubs and spokes, of configuration and of the fleet repositories; both say the same thing of the same name. */
export function listFleet(options: {
  config: SpokesConfig;
  index: FactsIndex;
  fleets: ReadFleets;
  /** Address of a file of a repository, for people. */
  urlOf(repoUrl: string, path: string): string;
}): FleetView {
  const { config, index, fleets, urlOf } = options;
  const described = fleets.fleets.flatMap(({ repoUrl, content }) =>
    [...content.hubs, ...content.spokes].map(({ folder, blueprint }) => ({
      blueprint,
      url: urlOf(repoUrl, `${folder}/blueprint.yaml`),
    })),
  );
  const hubs = new Map<string, FleetHub>(
    config.hubs.map(({ name, owner }) => [
      name,
      { name, ...(owner && { owner }) },
    ]),
  );
  const spokes = new Map<string, FleetSpoke>(
    config.spokes.map(({ binding: { name, hub, owner } }) => [
      name,
      {
        name,
        hub: hub.name,
        ...(owner && { owner }),
        live: hasNodes(name, index) ? 'yes' : 'unknown',
      },
    ]),
  );
  for (const { blueprint, url } of described) {
    const { name, owner, description } = blueprint;
    const common = {
      name,
      owner,
      ...(description && { description }),
      blueprintUrl: url,
    };
    if (blueprint.kind === 'Hub') {
      hubs.set(name, common);
    } else {
      const live = isLive(blueprint, index);
      spokes.set(name, { ...common, hub: blueprint.hub, live });
    }
  }
  return {
    hubs: [...hubs.values()],
    spokes: [...spokes.values()],
    unread: fleets.unread.map(({ repoUrl }) => repoUrl),
  };
}

/** A network of its block, or nodes that answer. What was not read is not missing. */
function isLive(
  { name, account, region, cidr, hub }: SpokeBlueprint,
  index: FactsIndex,
): FleetSpoke['live'] {
  if (hasNodes(name, index)) return 'yes';
  const binding = index.spokes.get(name)?.facts.binding;
  const hubAccount = index.facts.spokes.find(one => one.hub.name === hub)?.hub
    .account;
  const wanted = account ?? binding?.account ?? hubAccount;
  const vpcs = index.facts.aws.find(
    one => one.account === wanted && one.region === region,
  )?.vpcs;
  if (vpcs?.outcome !== 'ok' || !cidr) return 'unknown';
  return vpcs.value.some(({ cidrs }) => cidrs.includes(cidr)) ? 'yes' : 'no';
}

function hasNodes(name: string, index: FactsIndex): boolean {
  const nodes = index.spokes.get(name)?.facts.cluster.nodes;
  return nodes?.outcome === 'ok' && nodes.value.length > 0;
}
