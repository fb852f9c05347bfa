import {
  hostIsBalancers,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { nameOf } from '../../lookup/clusterLookups';
import { isBalancerName } from '../../lookup/isBalancerName';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A route for every host is asked under the load balancer's name as well, and is no fault: only one that names it is. */
export const hostIsOnesOwn = defineCheck({
  id: 'virtual-service.host-is-ones-own',
  hop: 'virtual-service',
  description: 'The host of the route is not a load balancer’s own name.',
  inputs: ['cluster', 'exposure', 'service', 'entry'],
  emits: [hostIsBalancers],
  run({ cluster, exposure, service, entry }, report, from) {
    const { host } = exposure;
    if (!host || !isBalancerName(host)) return;
    report(hostIsBalancers, {
      resource: kubeRef(cluster, 'Service', service),
      args: {
        service: `${exposure.namespace}/${exposure.service}`,
        host,
      },
      forFix: fixOf(entry.leading.virtualService, host),
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

/** The route, and where the name stands in it as a JSON pointer; absent where no host would be left. */
function fixOf(virtualService: VirtualService, host: string) {
  const { hosts } = virtualService.spec;
  const index = hosts.findIndex(one => one.toLowerCase() === host);
  const isOneOfSeveral = hosts.some(one => !isBalancerName(one.toLowerCase()));
  return index >= 0 && isOneOfSeveral && !isTranslatedRoute(virtualService)
    ? { route: nameOf(virtualService), place: `/spec/hosts/${index}` }
    : undefined;
}
