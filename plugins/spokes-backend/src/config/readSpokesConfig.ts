import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { checkEndpoint } from '@fitsync/backstage-plugin-spokes-node';
import { get, groupBy } from 'lodash';
import { z } from 'zod';
import { configSchema, ParsedConfig } from './configSchema';
import { readConnections } from './readConnections';
import { readInterval } from './readInterval';
import { HubConfig, SpokeConfig, SpokesConfig } from './SpokesConfig';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Reads `spokes` from app-config. Nothing configured is fine; something wrong is not: the message names the key, the
 * value and what would be right.
 *
 * @throws InputError
 */
export function readSpokesConfig(
  rootConfig: Config,
  environment: { production: boolean } = {
    production: process.env.NODE_ENV === 'production',
  },
): SpokesConfig {
  const config = rootConfig.getOptionalConfig('spokes');
  const parsed = parse(config?.get() ?? {});
  if (parsed.sandbox && environment.production) {
    throw new InputError(
      "spokes.sandbox is true, but NODE_ENV is 'production'; remove it: the sandbox is for trying things out only",
    );
  }
  if (environment.production && isGuestAllowed(rootConfig)) {
    throw new InputError(
      "auth.providers.guest.dangerouslyAllowOutsideDevelopment is true, but NODE_ENV is 'production'; remove it and configure a sign-in provider: a guest would see and propose what its permissions allow, in nobody's name",
    );
  }
  for (const [name, url] of Object.entries(parsed.endpoints)) {
    const key = `spokes.endpoints.${name}`;
    if (url) checkEndpoint(url, { key, sandbox: parsed.sandbox });
  }
  const { sandboxEndpoint } = parsed.probe;
  if (sandboxEndpoint) {
    const key = 'spokes.probe.sandboxEndpoint';
    checkEndpoint(sandboxEndpoint, { key, sandbox: parsed.sandbox });
    if (!parsed.sandbox || !sandboxEndpoint.startsWith('http:')) {
      throw new InputError(
        `${key} is '${sandboxEndpoint}'; it is for the sandbox only, and an http address of this machine: remove it`,
      );
    }
  }
  refuseDuplicates('spokes.hubs', 'name', parsed.hubs);
  refuseDuplicates('spokes.clusters', 'spoke', parsed.clusters);
  refuseDuplicates('spokes.repositories', 'repoUrl', parsed.repositories);

  const hubs = parsed.hubs.map(toHub);
  const spokes = parsed.clusters.map((cluster, index) =>
    toSpoke(cluster, findHub(hubs, cluster.hub, index)),
  );
  refuseUnknownSpokes(parsed);

  const { endpoints, probe, repositories, sandbox } = parsed;
  const durations = config?.getOptionalConfig('intervals');
  const intervals = {
    configurationMs: readInterval(durations, 'configuration', 5 * minute),
    targetHealthMs: readInterval(durations, 'targetHealth', minute / 2),
  };
  const retentionMs = readInterval(
    config?.getOptionalConfig('history'),
    'retention',
    90 * day,
    'spokes.history',
  );
  const notifyAfterMs = readInterval(
    config?.getOptionalConfig('notifications'),
    'after',
    minute,
    'spokes.notifications',
  );
  const unreadAfterMs = readInterval(
    config?.getOptionalConfig('notifications'),
    'unreadAfter',
    15 * minute,
    'spokes.notifications',
  );
  return {
    hubs,
    spokes,
    repositories,
    sandbox,
    probe,
    endpoints,
    intervals,
    retentionMs,
    notifyAfterMs,
    unreadAfterMs,
    prices: parsed.prices,
    costlyPerMinute: parsed.rateLimits.costlyPerMinute,
    connections: readConnections(rootConfig, { endpoints, intervals, sandbox }),
  };
}

/** Backstage itself refuses guests outside of development, unless this is set. */
function isGuestAllowed(rootConfig: Config): boolean {
  const key = 'auth.providers.guest.dangerouslyAllowOutsideDevelopment';
  return rootConfig.getOptionalBoolean(key) ?? false;
}

function parse(raw: unknown): ParsedConfig {
  const result = configSchema.safeParse(raw);
  if (result.success) return result.data;
  throw new InputError(
    result.error.issues.map(issue => describe(issue, raw)).join('\n'),
  );
}

function describe(issue: z.core.$ZodIssue, raw: unknown): string {
  const key = ['spokes', ...issue.path].reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${part}]`
        : `${text}${text && '.'}${String(part)}`,
    '',
  );
  if (issue.code === 'unrecognized_keys') {
    return `${key} has an unknown key ${issue.keys
      .map(name => `'${name}'`)
      .join(', ')}; see config.d.ts for the known ones`;
  }
  const value = get(raw, issue.path);
  const found = value === undefined ? 'missing' : JSON.stringify(value);
  return `${key} is ${found}; ${issue.message}`;
}

function toHub(hub: ParsedConfig['hubs'][number]): HubConfig {
  const { transitGateway, ...rest } = hub;
  return {
    ...rest,
    ...(transitGateway && { transitGatewayId: transitGateway }),
  };
}

function toSpoke(
  cluster: ParsedConfig['clusters'][number],
  hub: HubConfig,
): SpokeConfig {
  const { name, account, region, transitGatewayId } = hub;
  return {
    binding: {
      name: cluster.spoke,
      cluster: cluster.cluster ?? cluster.spoke,
      account: cluster.account ?? account,
      region: cluster.region ?? region,
      hub: {
        name,
        account,
        region,
        ...(transitGatewayId && { transitGatewayId }),
      },
      ...(cluster.vpc && { vpcId: cluster.vpc }),
      ...(cluster.loadBalancers && { loadBalancerArns: cluster.loadBalancers }),
      ...(cluster.owner && { owner: cluster.owner }),
    },
    namespaceOwners: new Map(
      cluster.namespaces.map(({ namespace, owner }) => [namespace, owner]),
    ),
  };
}

function findHub(hubs: HubConfig[], name: string, index: number): HubConfig {
  const hub = hubs.find(candidate => candidate.name === name);
  if (hub) return hub;
  const known = hubs.map(candidate => candidate.name).join(', ');
  throw new InputError(
    `spokes.clusters[${index}].hub is '${name}', which is not in spokes.hubs; ${
      known ? `use one of: ${known}` : 'add it there'
    }`,
  );
}

function refuseDuplicates<K extends string>(
  list: string,
  key: K,
  items: Record<K, string>[],
): void {
  for (const [value, same] of Object.entries(groupBy(items, key))) {
    if (same.length > 1) {
      throw new InputError(
        `${list} names '${value}' ${same.length} times; each ${key} may stand there once`,
      );
    }
  }
}

function refuseUnknownSpokes({ clusters, repositories }: ParsedConfig): void {
  const known = new Set(clusters.map(({ spoke }) => spoke));
  repositories.forEach(({ spokes = [] }, index) => {
    for (const spoke of spokes) {
      if (!known.has(spoke)) {
        throw new InputError(
          `spokes.repositories[${index}].spokes names '${spoke}', which is not in spokes.clusters; add it there or remove it here`,
        );
      }
    }
  });
}
