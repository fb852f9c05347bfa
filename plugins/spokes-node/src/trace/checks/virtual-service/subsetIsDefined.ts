import { virtualServiceSubsetMissing } from '@fitsync/backstage-plugin-spokes-common';
import { isExportedTo } from '../../istio/isExportedTo';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A subset exists only through a DestinationRule that the gateway pods see. */
export const subsetIsDefined = defineCheck({
  id: 'virtual-service.subset-is-defined',
  hop: 'virtual-service',
  description: 'The subset that the route names is defined.',
  inputs: [
    ...(['cluster', 'entry', 'service'] as const),
    ...(['serviceDestinationRules', 'gatewayPods'] as const),
  ],
  emits: [virtualServiceSubsetMissing],
  run(values, report, from) {
    const { cluster, entry, service, serviceDestinationRules } = values;
    const { virtualService, route, destination } = entry.leading;
    const { subset } = destination;
    if (!subset) return;
    const namespace = values.gatewayPods[0]?.metadata.namespace;
    const defined = serviceDestinationRules
      .filter(
        ({ metadata, spec }) =>
          namespace === undefined ||
          isExportedTo(spec.exportTo, metadata.namespace, namespace),
      )
      .flatMap(({ spec }) => spec.subsets.map(({ name }) => name));
    if (defined.includes(subset)) return;

    const http = route.holder.spec.http.indexOf(route.route);
    const at = route.route.route.findIndex(
      one => one.destination.subset === subset,
    );
    report(virtualServiceSubsetMissing, {
      resource: kubeRef(cluster, 'VirtualService', route.holder),
      args: {
        virtualService: nameOf(virtualService),
        route: route.label,
        subset,
        service: nameOf(service),
        place: `/spec/http/${http}/route/${at}/destination/subset`,
      },
      evidence: [
        {
          ...from.serviceDestinationRules,
          subject: `subsets of ${nameOf(service)}`,
          observed: defined.join(', ') || 'none',
          expected: subset,
        },
      ],
    });
  },
});
