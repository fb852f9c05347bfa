import {
  serviceNotExported,
  virtualServiceDestinationNotFound,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/**
 * A route names a cluster of Envoy, and only what is registered has one: whatever the mesh does with unknown hosts, a
 * destination without a ServiceEntry is 503.
 */
export const externalsAreRegistered = defineCheck({
  id: 'virtual-service.externals-are-registered',
  hop: 'virtual-service',
  description:
    'Destinations outside of the cluster have a ServiceEntry that the gateway pods see.',
  inputs: ['cluster', 'exposure', 'externalDestinations'],
  emits: [virtualServiceDestinationNotFound, serviceNotExported],
  run({ cluster, exposure, externalDestinations }, report, from) {
    for (const external of externalDestinations) {
      const { virtualService, route, host, weight, total, found } = external;
      const shared = {
        resource: kubeRef(cluster, 'VirtualService', virtualService),
        evidence: [
          {
            ...from.externalDestinations,
            subject: `ServiceEntries for ${host}`,
            observed: found.kind === 'hidden' ? found.name : 'none',
            expected: 'one that the gateway pods see',
          },
        ],
        ...(total > 0 && {
          share: { affected: weight, total, of: 'parts of the traffic' },
        }),
      };
      if (found.kind === 'none') {
        report(virtualServiceDestinationNotFound, {
          ...shared,
          args: {
            virtualService: nameOf(virtualService),
            route: route.label,
            host,
            resolved: `the complete name ${host}, for which there is no ServiceEntry`,
            suggestion: exposure.service,
          },
        });
      } else if (found.kind === 'hidden') {
        report(serviceNotExported, {
          ...shared,
          args: {
            virtualService: nameOf(virtualService),
            service: found.name,
            exportTo: found.exportTo.join(', '),
            namespace: external.namespace,
          },
        });
      }
    }
  },
});
