import {
  ClusterSetup,
  SpokeOption,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findLoadBalancer,
} from '@fitsync/backstage-plugin-spokes-node';
import { omit } from 'lodash';
import { SpokesConfig } from '../config';
import { repositoryOf } from '../fleet';

/** The spokes that a service can be brought to. */
export function listSpokeOptions(
  config: SpokesConfig,
  options: {
    index: FactsIndex;
    setupOf(cluster: string): ClusterSetup | undefined;
    /** Whether the caller may see addresses of clusters. */
    fleet: boolean;
  },
): SpokeOption[] {
  const { index, setupOf, fleet } = options;
  return config.spokes.map(({ binding }) => {
    const repository = repositoryOf(binding.name, config);
    const setup = setupOf(binding.cluster);
    const loadBalancer = findLoadBalancer(index, binding.name);
    return {
      name: binding.name,
      hub: binding.hub.name,
      region: binding.region,
      ...(loadBalancer.outcome === 'ok' && {
        nlbDnsName: loadBalancer.value.dnsName,
      }),
      ...(repository && { repoUrl: repository.repoUrl }),
      ...(setup && { setup: fleet ? setup : omit(setup, 'block') }),
    };
  });
}
