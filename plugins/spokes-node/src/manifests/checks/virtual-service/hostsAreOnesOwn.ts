import { hostIsBalancers } from '@fitsync/backstage-plugin-spokes-common';
import { isBalancerName } from '../../../trace/lookup/isBalancerName';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

export const hostsAreOnesOwn = defineManifestCheck({
  id: 'virtual-service.hosts-are-ones-own',
  description: 'No route is served under a load balancer’s own name.',
  emits: [hostIsBalancers],
  run(set, report) {
    for (const virtualService of set.virtualServices) {
      virtualService.spec.hosts.forEach((host, index) => {
        if (!isBalancerName(host)) return;
        report(hostIsBalancers, {
          on: virtualService,
          args: { service: nameOf(virtualService), host },
          at: ['spec', 'hosts', index],
        });
      });
    }
  },
});
