import { httpRouteWithoutBackend } from '@fitsync/backstage-plugin-spokes-common';
import { backendPlace } from '../../gatewayApi/backendPlace';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Of an HTTPRoute a backend without weight gets nothing, also where it is the only one. */
export const backendGetsRequests = defineCheck({
  id: 'virtual-service.backend-gets-requests',
  hop: 'virtual-service',
  description: 'The rule of the HTTPRoute gives the Service a weight above 0.',
  inputs: ['cluster', 'entry', 'service'],
  emits: [httpRouteWithoutBackend],
  run({ cluster, entry, service }, report, from) {
    const { virtualService, route, destination, weight } = entry.leading;
    if (!isTranslatedRoute(virtualService) || weight !== 0) return;
    report(httpRouteWithoutBackend, {
      resource: kubeRef(cluster, 'VirtualService', virtualService),
      forFix: {
        backend: backendPlace(virtualService, route.route, destination),
      },
      args: {
        route: nameOf(virtualService),
        rule: route.label,
        service: nameOf(service),
      },
      evidence: [
        {
          ...from.entry,
          subject: `weight of ${nameOf(service)} in rule ${route.label}`,
          observed: '0',
          expected: 'at least 1',
        },
      ],
    });
  },
});
