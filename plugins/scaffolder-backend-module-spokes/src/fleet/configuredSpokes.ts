import { Config } from '@backstage/config';

/** Names of the spokes under `spokes.clusters`. */
export const configuredSpokes = (config: Config): string[] =>
  (config.getOptionalConfigArray('spokes.clusters') ?? []).map(cluster =>
    cluster.getString('spoke'),
  );
