import { virtualServiceSubsetMissing } from '@fitsync/backstage-plugin-spokes-common';
import { isExportedTo } from '../../../trace/istio/isExportedTo';
import { fullHost } from '../../../trace/istio/fullHost';
import { resolveHost } from '../../../trace/istio/resolveHost';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { destinationsOf } from '../../lookup/destinations';
import { findHost } from '../../lookup/hosts';
import { rulesOfHost } from '../../lookup/rulesOfHost';

/**
 * A subset exists through a DestinationRule only. It should be among the objects where its Service is, or where any
 * DestinationRule is.
 */
export const subsetsAreDefined = defineManifestCheck({
  id: 'virtual-service.subsets-are-defined',
  description: 'The subsets that routes send to are defined.',
  emits: [virtualServiceSubsetMissing],
  run(set, report) {
    for (const virtualService of set.virtualServices) {
      const { namespace } = virtualService.metadata;
      for (const { route, destination, at } of destinationsOf(virtualService)) {
        const { subset, host: text } = destination;
        if (!subset) continue;
        const found = findHost(set, text, namespace);
        // Without the destination the subset is no news.
        if (found.kind === 'absent' || found.kind === 'hidden') continue;
        if (found.kind === 'unknown' && set.destinationRules.length === 0) {
          continue;
        }
        const host = resolveHost(text, namespace);
        const fqdn = fullHost(text, namespace);
        const defined = rulesOfHost(set, fqdn).some(
          ({ metadata, spec }) =>
            spec.subsets.some(({ name }) => name === subset) &&
            isExportedTo(spec.exportTo, metadata.namespace, namespace),
        );
        if (defined) continue;
        report(virtualServiceSubsetMissing, {
          on: virtualService,
          args: {
            route,
            virtualService: nameOf(virtualService),
            subset,
            service:
              host.kind === 'service'
                ? `${host.namespace}/${host.name}`
                : host.host,
          },
          at: [...at, 'subset'],
        });
      }
    }
  },
});
