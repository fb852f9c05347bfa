import { hostIsBalancers } from '@fitsync/backstage-plugin-spokes-common';
import { isBalancerName } from '../../lookup/isBalancerName';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A route for every host is asked under the load balancer's name as well, and is no fault: only one that names it is. */
export const hostIsOnesOwn = defineCheck({
  id: 'virtual-service.host-is-ones-own',
  hop: 'virtual-service',
  description: 'The host of the route is not a load balancer’s own name.',
  inputs: ['cluster', 'exposure', 'service'],
  emits: [hostIsBalancers],
  run({ cluster, exposure, service }, report, from) {
    const { host } = exposure;
    if (!host || !isBalancerName(host)) return;
    report(hostIsBalancers, {
      resource: kubeRef(cluster, 'Service', service),
      args: {
        service: `${exposure.namespace}/${exposure.service}`,
        host,
      },
      evidence: [
        {
          ...from.service,
          subject: 'host of its route',
          observed: host,
          expected: 'a name of your own',
        },
      ],
    });
  },
});
