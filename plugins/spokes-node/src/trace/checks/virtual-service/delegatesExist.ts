import { virtualServiceDelegateNotFound } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayReferences } from '../../istio/gatewayReferences';
import { isExportedTo } from '../../istio/isExportedTo';
import { nameOf, virtualServicesByName } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A route whose delegate is missing leads nowhere; it is a cause where no other route leads to the Service. */
export const delegatesExist = defineCheck({
  id: 'virtual-service.delegates-exist',
  hop: 'virtual-service',
  description:
    'Where nothing routes to the Service, every VirtualService that its namespace delegates to exists.',
  inputs: ['cluster', 'exposure', 'waysToService', 'virtualServices'],
  emits: [virtualServiceDelegateNotFound],
  run(values, report, from) {
    const { cluster, exposure, waysToService, virtualServices } = values;
    const isRouted = waysToService.some(
      ({ references }) => references.gateways.length > 0,
    );
    if (isRouted) return;
    const named = virtualServicesByName(virtualServices);
    const own = virtualServices.filter(
      one =>
        one.metadata.namespace === exposure.namespace &&
        gatewayReferences(one).gateways.length > 0,
    );
    for (const virtualService of own) {
      const { namespace } = virtualService.metadata;
      for (const [
        index,
        { name, delegate },
      ] of virtualService.spec.http.entries()) {
        if (!delegate?.name) continue;
        const wanted = `${delegate.namespace ?? namespace}/${delegate.name}`;
        const found = named.get(wanted);
        if (
          found &&
          isExportedTo(found.spec.exportTo, found.metadata.namespace, namespace)
        ) {
          continue;
        }
        report(virtualServiceDelegateNotFound, {
          resource: kubeRef(cluster, 'VirtualService', virtualService),
          args: {
            virtualService: nameOf(virtualService),
            route: name ?? String(index + 1),
            delegate: wanted,
          },
          evidence: [
            {
              ...from.virtualServices,
              subject: `VirtualService ${wanted}`,
              observed: found ? 'not exported' : 'does not exist',
              expected: 'visible',
            },
          ],
        });
      }
    }
  },
});
