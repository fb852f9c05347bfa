import { fullHost } from '../../trace/istio/fullHost';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { DestinationRuleManifest } from '../schemas/networking';

/** The complete host of a DestinationRule. */
export function fullHostOf({
  metadata,
  spec,
}: DestinationRuleManifest): string {
  return fullHost(spec.host, metadata.namespace);
}

const byHost = perVersion((rules: readonly DestinationRuleManifest[]) => {
  const exact = new Map<string, DestinationRuleManifest[]>();
  const wildcard: DestinationRuleManifest[] = [];
  for (const rule of rules) {
    const host = fullHostOf(rule);
    if (host.startsWith('*')) wildcard.push(rule);
    const known = exact.get(host);
    if (known) known.push(rule);
    else exact.set(host, [rule]);
  }
  return { exact, wildcard };
});

/** The DestinationRules that stand for a complete host, those with a wildcard too. */
export function rulesOfHost(
  set: ManifestSet,
  fqdn: string,
): DestinationRuleManifest[] {
  const { exact, wildcard } = byHost(set.destinationRules);
  return [
    ...(exact.get(fqdn) ?? []),
    ...wildcard.filter(
      rule =>
        fullHostOf(rule) !== fqdn && fqdn.endsWith(fullHostOf(rule).slice(1)),
    ),
  ];
}

/** DestinationRules by the complete host they name. */
export function rulesByHost(
  set: ManifestSet,
): ReadonlyMap<string, DestinationRuleManifest[]> {
  return byHost(set.destinationRules).exact;
}
