import { virtualServiceIgnoredAtIngress } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayReferences } from '../../../trace/istio/gatewayReferences';
import { fullHost } from '../../../trace/istio/fullHost';
import { splitsTraffic } from '../../../trace/istio/splitsTraffic';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { destinationsOf } from '../../lookup/destinations';
import { VirtualServiceManifest } from '../../schemas/virtualService';

/** A gateway applies the routes bound to it, and no second VirtualService after them. */
export const meshRulesApply = defineManifestCheck({
  id: 'virtual-service.mesh-rules-apply',
  description: 'Traffic from the gateway is split as traffic of the mesh is.',
  emits: [virtualServiceIgnoredAtIngress],
  run(set, report) {
    const splitting = new Map<string, VirtualServiceManifest>();
    for (const virtualService of set.virtualServices) {
      const { mesh, gateways } = gatewayReferences(virtualService);
      if (!mesh || gateways.length > 0 || !splitsTraffic(virtualService))
        continue;
      for (const host of virtualService.spec.hosts) {
        splitting.set(
          fullHost(host, virtualService.metadata.namespace),
          virtualService,
        );
      }
    }
    for (const virtualService of set.virtualServices) {
      if (gatewayReferences(virtualService).gateways.length === 0) continue;
      for (const { destination, at } of destinationsOf(virtualService)) {
        if (destination.subset) continue;
        const { namespace } = virtualService.metadata;
        const other = splitting.get(fullHost(destination.host, namespace));
        if (!other) continue;
        report(virtualServiceIgnoredAtIngress, {
          on: virtualService,
          args: {
            virtualService: nameOf(virtualService),
            host: destination.host,
            other: nameOf(other),
          },
          at,
        });
      }
    }
  },
});
