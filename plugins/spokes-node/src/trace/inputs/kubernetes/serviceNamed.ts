import { ClusterFacts, Service } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../../defineCheck';
import { servicesByName } from '../../lookup/clusterLookups';
import { combine } from '../combine';
import { notRead, notThere } from '../outcomes';

/** A Service by `namespace/name`. One that is there and could not be understood is not read, and not absent. */
export function serviceNamed(
  { cluster, services }: ClusterFacts,
  name: string,
): Input<Service> {
  return combine({ services }, values => {
    const service = servicesByName(values.services).get(name);
    if (service) return { value: service };
    const { source, observedAt } = services;
    return services.outcome === 'ok' && services.malformed?.includes(name)
      ? notRead({
          source,
          observedAt,
          action: `Correct Service ${name} on ${cluster}: a field of it has another form than Kubernetes gives it. The log of the Backstage backend names the field`,
        })
      : notThere(`there is no Service ${name}`);
  });
}
