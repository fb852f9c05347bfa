import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod';
import { PresentFile } from './PresentFile';

/** What else stands in an entry is kept as it is: a person may have added to it. */
const configSchema = z.strictObject({
  kubernetes: z
    .strictObject({
      clusterLocatorMethods: z.array(
        z.strictObject({
          type: z.literal('config'),
          clusters: z.array(z.looseObject({ name: z.string() })),
        }),
      ),
    })
    .optional(),
  spokes: z
    .strictObject({
      hubs: z.array(z.looseObject({ name: z.string() })).optional(),
      clusters: z
        .array(
          z.looseObject({
            spoke: z.string(),
            hub: z.string(),
            cluster: z.string().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

const configFile = /^(hubs|spokes)\/[^/]+\/app-config\.yaml$/;

/**
 * The part of Backstage's configuration that a fleet gives, from the `app-config.yaml` of every hub and spoke. In one
 * object, because lists in Backstage's configuration replace each other.
 *
 * @throws InputError that names the files where two say the same name, or one says what no hub or spoke gives.
 * @public
 */
export function fleetConfig(files: readonly PresentFile[]) {
  const read = files
    .filter(({ path }) => configFile.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(file => ({ path: file.path, config: readConfig(file) }));

  const collect = <T>(
    what: string,
    of: (config: z.output<typeof configSchema>) => T[],
    nameOf: (item: T) => string,
  ): T[] => {
    const holders = new Map<string, string>();
    return read.flatMap(({ path, config }) => {
      const items = of(config);
      for (const item of items) {
        const name = nameOf(item);
        const holder = holders.get(name);
        if (holder !== undefined) {
          throw new InputError(
            `${what} '${name}' stands in ${holder} and in ${path}: take it out of one of them`,
          );
        }
        holders.set(name, path);
      }
      return items;
    });
  };

  const hubs = collect(
    'Hub',
    config => config.spokes?.hubs ?? [],
    ({ name }) => name,
  );
  const clusters = collect(
    'Cluster',
    config =>
      config.kubernetes?.clusterLocatorMethods.flatMap(
        method => method.clusters,
      ) ?? [],
    ({ name }) => name,
  );
  const spokes = collect(
    'Spoke',
    config => config.spokes?.clusters ?? [],
    ({ spoke }) => spoke,
  );
  for (const { cluster, hub, spoke } of spokes) {
    if (!hubs.some(({ name }) => name === hub)) {
      throw new InputError(
        `Spoke '${spoke}' names hub '${hub}', which no hubs/*/app-config.yaml gives`,
      );
    }
    if (!clusters.some(({ name }) => name === (cluster ?? spoke))) {
      throw new InputError(
        `Spoke '${spoke}' names cluster '${
          cluster ?? spoke
        }', which no spokes/*/app-config.yaml gives`,
      );
    }
  }
  return {
    kubernetes: { clusterLocatorMethods: [{ type: 'config', clusters }] },
    spokes: { hubs, clusters: spokes },
  };
}

function readConfig({ content, path }: PresentFile) {
  if (content === undefined) throw new InputError(`${path} is no file`);
  let input: unknown;
  try {
    input = parse(content, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    throw new InputError(`${path} is no YAML`, error);
  }
  const parsed = configSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new InputError(
    `${path} cannot be put together with others: ${
      first.path.map(String).join('.') || 'the file'
    }: ${first.message}`,
  );
}
