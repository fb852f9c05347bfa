import {
  HubBlueprint,
  HubOption,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findLoadBalancer,
} from '@fitsync/backstage-plugin-spokes-node';
import { uniqBy } from 'lodash';
import { HubConfig, SpokesConfig } from '../config';
import { FoundFleet } from '../fleet';

type Zone = HubOption['zones'][number];

/** The hubs that a spoke can stand behind: those that are configured, and those of the fleet repositories. */
export function listHubOptions(
  config: SpokesConfig,
  options: { index: FactsIndex; fleets: FoundFleet[] },
): HubOption[] {
  const { index, fleets } = options;
  const described = fleets.flatMap(({ repoUrl, content }) =>
    content.hubs.map(({ blueprint }) => ({ repoUrl, blueprint })),
  );
  const names = [...config.hubs, ...described.map(one => one.blueprint)].map(
    ({ name }) => name,
  );
  return [...new Set(names)].sort().flatMap(name => {
    const hub = config.hubs.find(one => one.name === name);
    const found = described.find(one => one.blueprint.name === name);
    const place = hub ?? found?.blueprint;
    if (!place) return [];
    const { account, region } = place;
    const cidr = found?.blueprint.cidr ?? liveCidr(name, config, index);
    const owner = hub?.owner ?? found?.blueprint.owner;
    const repoUrl = found?.repoUrl ?? config.repositories[0]?.repoUrl;
    return [
      {
        name,
        account,
        region,
        ...(cidr && { cidr }),
        zones: zonesOf({ account, region }, found?.blueprint, index),
        ...(owner && { owner }),
        ...(repoUrl && { repoUrl }),
      },
    ];
  });
}

/** The block of the VPC that the load balancers of its spokes stand in. */
function liveCidr(
  name: string,
  config: SpokesConfig,
  index: FactsIndex,
): string | undefined {
  for (const { binding } of config.spokes) {
    if (binding.hub.name !== name) continue;
    const loadBalancer = findLoadBalancer(index, binding.name);
    if (loadBalancer.outcome !== 'ok') continue;
    const { vpcId } = loadBalancer.value;
    const vpcs = index.spokes.get(binding.name)?.facts.hub.vpcs.value ?? [];
    return vpcs.find(({ id }) => id === vpcId)?.cidrs[0];
  }
  return undefined;
}

/** Those that the hub's attachment reaches; of a hub without a blueprint, every zone seen in its account and region. */
function zonesOf(
  { account, region }: Pick<HubConfig, 'account' | 'region'>,
  blueprint: HubBlueprint | undefined,
  index: FactsIndex,
): Zone[] {
  const facts = index.facts.aws.find(
    one => one.account === account && one.region === region,
  );
  const seen = uniqBy(
    (facts?.subnets.value ?? []).map(({ zoneId, zoneName }) => ({
      name: zoneName,
      id: zoneId,
    })),
    'id',
  ).sort((a, b) => a.name.localeCompare(b.name));
  if (!blueprint) return seen;
  return blueprint.azs.map(
    zone =>
      seen.find(({ name, id }) => zone === name || zone === id) ?? {
        name: zone,
        id: zone,
      },
  );
}
