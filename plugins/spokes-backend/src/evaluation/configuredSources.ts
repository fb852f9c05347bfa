import { memoize } from 'lodash';
import { awsPlaces, SpokesConfig } from '../config';
import { awsSource, clusterSource } from '../store';

/** Names of everything that is read; once per configuration. */
export const configuredSources = memoize(
  (config: Pick<SpokesConfig, 'hubs' | 'spokes'>): ReadonlySet<string> =>
    new Set([
      ...awsPlaces(config).map(({ account, region }) =>
        awsSource(account, region),
      ),
      ...config.spokes.map(({ binding }) => clusterSource(binding.cluster)),
    ]),
);
configuredSources.cache = new WeakMap();
