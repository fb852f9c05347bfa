import { virtualServiceSubsetMissing } from '@fitsync/backstage-plugin-spokes-common';
import { isExportedTo } from '../../../trace/istio/isExportedTo';
import { fullHost } from '../../../trace/istio/fullHost';
import { resolveHost } from '../../../trace/istio/resolveHost';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { perVersion } from '../../../trace/lookup/perVersion';
import { defineManifestCheck } from '../../defineManifestCheck';
import { destinationsOf } from '../../lookup/destinations';
import { findHost } from '../../lookup/hosts';
import { fullHostOf, rulesOfHost } from '../../lookup/rulesOfHost';
import { ManifestSet } from '../../ManifestSet';
import { destinationRuleManifest } from '../../schemas/networking';

/**
 * A subset exists through a DestinationRule only. Where DestinationRules are among the objects its own should be, too; where
 * none is, but the Service, it may be applied apart, and where a variant of the rule in another file has it, that may be the
 * one in force: both are told as warnings.
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
        const hasRules = set.destinationRules.length > 0;
        if (found.kind === 'unknown' && !hasRules) continue;
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
            place: `/${[...at, 'subset'].join('/')}`,
            service:
              host.kind === 'service'
                ? `${host.namespace}/${host.name}`
                : host.host,
          },
          at: [...at, 'subset'],
          severity:
            (hasRules || set.complete) && !hasVariant(set, fqdn, subset)
              ? 'error'
              : 'warning',
        });
      }
    }
  },
});

const rulesInPlaceOf = perVersion((replaced: ManifestSet['replaced']) =>
  replaced.flatMap(({ groupKind, raw }) => {
    if (groupKind !== 'networking.istio.io/DestinationRule') return [];
    const { data } = destinationRuleManifest.safeParse(raw);
    return data ? [data] : [];
  }),
);

/** True where another file holds a rule of the same name, in whose place a later one came, that defines the subset. */
function hasVariant(set: ManifestSet, fqdn: string, subset: string): boolean {
  return rulesInPlaceOf(set.replaced).some(
    rule =>
      fullHostOf(rule) === fqdn &&
      rule.spec.subsets.some(({ name }) => name === subset),
  );
}
