import { virtualServiceNotExported } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayReferences } from '../../../trace/istio/gatewayReferences';
import { isExportedTo } from '../../../trace/istio/isExportedTo';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { gatewayNamespaces } from '../../lookup/gatewayPods';

/** `exportTo` must let the namespace of the gateway pods see the routes. */
export const gatewaysSeeRoutes = defineManifestCheck({
  id: 'virtual-service.gateways-see-routes',
  description: 'A VirtualService is exported to the gateways it is bound to.',
  emits: [virtualServiceNotExported],
  run(set, report) {
    const known = new Map(set.gateways.map(one => [nameOf(one), one]));
    for (const virtualService of set.virtualServices) {
      const { metadata, spec } = virtualService;
      const { exportTo = [] } = spec;
      if (exportTo.length === 0 || exportTo.includes('*')) continue;
      for (const { namespace, name } of gatewayReferences(virtualService)
        .gateways) {
        const gateway = known.get(`${namespace}/${name}`);
        const places = gateway ? gatewayNamespaces(set, gateway) : [];
        const blind = places.find(
          place => !isExportedTo(exportTo, metadata.namespace, place),
        );
        if (blind === undefined) continue;
        report(virtualServiceNotExported, {
          on: virtualService,
          args: {
            virtualService: nameOf(virtualService),
            exportTo: exportTo.join(', '),
            namespace: blind,
          },
          at: ['spec', 'exportTo'],
        });
      }
    }
  },
});
