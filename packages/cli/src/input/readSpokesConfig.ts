import { InputError } from '@backstage/errors';
import {
  clusterEntrySchema,
  hubEntrySchema,
  SpokeBinding,
} from '@fitsync/backstage-plugin-spokes-common';
import fs from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromWhereTyped } from './readTexts';

/** The part of app-config that says what there is to read, by the backend's own rules; the backend checks the rest of it. */
const configSchema = z.object({
  aws: z.unknown(),
  spokes: z.object({
    hubs: z.array(hubEntrySchema).default([]),
    clusters: z.array(clusterEntrySchema).default([]),
    sandbox: z.boolean().default(false),
    endpoints: z.record(z.string(), z.string()).default({}),
  }),
});

export interface ConfiguredSpokes {
  spokes: SpokeBinding[];
  sandbox: boolean;
  endpoints: Record<string, string>;
  /** `aws` of app-config, for its accounts and roles. */
  aws?: unknown;
}

/**
 * Reads hubs and spokes of one app-config file; `${NAME}` is taken from the environment.
 *
 * @throws InputError
 */
export function readSpokesConfig(file: string): ConfiguredSpokes {
  let content: unknown;
  try {
    content = parse(fs.readFileSync(fromWhereTyped(file), 'utf8'), {
      maxAliasCount: 100,
      logLevel: 'error',
    });
  } catch {
    throw new InputError(`${file} cannot be read as YAML`);
  }
  const read = configSchema.safeParse(substitute(content));
  if (!read.success) {
    const [{ message, path }] = read.error.issues;
    throw new InputError(
      `${file}: ${path.join('.') || 'its root'}: ${message}`,
    );
  }
  const { aws, spokes } = read.data;
  return {
    ...(aws !== undefined && { aws }),
    sandbox: spokes.sandbox,
    endpoints: spokes.endpoints,
    spokes: spokes.clusters.map((one): SpokeBinding => {
      const hub = spokes.hubs.find(({ name }) => name === one.hub);
      if (!hub) {
        throw new InputError(
          `${file}: spokes.clusters names the hub '${one.hub}', which is not in spokes.hubs`,
        );
      }
      const { name, account, region, transitGateway } = hub;
      return {
        name: one.spoke,
        cluster: one.cluster ?? one.spoke,
        account: one.account ?? account,
        region: one.region ?? region,
        ...(one.vpc && { vpcId: one.vpc }),
        ...(one.loadBalancers && { loadBalancerArns: one.loadBalancers }),
        ...(one.owner && { owner: one.owner }),
        hub: {
          ...{ name, account, region },
          ...(transitGateway && { transitGatewayId: transitGateway }),
        },
      };
    }),
  };
}

/** As Backstage does it: a value with a variable that is not set is not there. */
function substitute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(substitute);
  if (typeof value === 'string') {
    const missing = [...value.matchAll(/\$\{(\w+)\}/g)].some(
      ([, name]) => process.env[name] === undefined,
    );
    return missing
      ? undefined
      : value.replace(/\$\{(\w+)\}/g, (_, name) => process.env[name] ?? '');
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, substitute(one)]),
  );
}
