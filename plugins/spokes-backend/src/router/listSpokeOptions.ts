import { SpokeOption } from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findLoadBalancer,
} from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfig } from '../config';

/** The spokes that a service can be brought to. */
export function listSpokeOptions(
  config: SpokesConfig,
  index: FactsIndex,
): SpokeOption[] {
  return config.spokes.map(({ binding }) => {
    const repository = config.repositories.find(
      ({ spokes }) => !spokes || spokes.includes(binding.name),
    );
    const loadBalancer = findLoadBalancer(index, binding.name);
    return {
      name: binding.name,
      hub: binding.hub.name,
      region: binding.region,
      ...(loadBalancer.outcome === 'ok' && {
        nlbDnsName: loadBalancer.value.dnsName,
      }),
      ...(repository && { repoUrl: repository.repoUrl }),
    };
  });
}
