import {
  istioRootNamespace,
  virtualServiceJwtWithoutAuthentication,
} from '@fitsync/backstage-plugin-spokes-common';
import { claimIn } from '../../../trace/istio/claimIn';
import { gatewayReferences } from '../../../trace/istio/gatewayReferences';
import { matchesLabels } from '../../../trace/kubernetes/matchesLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { gatewayPods, isInstalledGateway } from '../../lookup/gatewayPods';
import { ManifestSet } from '../../ManifestSet';
import { GatewayManifest } from '../../schemas/networking';
import { RequestAuthenticationManifest } from '../../schemas/security';

/**
 * Where the gateway pods or any RequestAuthentication are among the objects it is told for sure; where neither is, the
 * gateway's own files may hold one, and it is a warning.
 */
export const claimsAreChecked = defineManifestCheck({
  id: 'virtual-service.claims-are-checked',
  description: 'A token is checked at the gateway before its claims are used.',
  emits: [virtualServiceJwtWithoutAuthentication],
  run(set, report) {
    const gateways = new Map(set.gateways.map(one => [nameOf(one), one]));
    for (const virtualService of set.virtualServices) {
      virtualService.spec.http.forEach((route, index) => {
        const used = claimIn(
          route.match.flatMap(({ headers = [], withoutHeaders = [] }) => [
            ...headers,
            ...withoutHeaders,
          ]),
        );
        if (!used) return;
        const severity = severityOf(
          set,
          gatewayReferences(virtualService).gateways.flatMap(
            ({ namespace, name }) => gateways.get(`${namespace}/${name}`) ?? [],
          ),
        );
        if (!severity) return;
        report(virtualServiceJwtWithoutAuthentication, {
          on: virtualService,
          args: {
            route: route.name ?? String(index + 1),
            virtualService: nameOf(virtualService),
            claim: used,
          },
          at: ['spec', 'http', index, 'match'],
          severity,
        });
      });
    }
  },
});

/** How sure it is that no RequestAuthentication covers the pods of one of the Gateways; undefined where all are covered. */
function severityOf(
  set: ManifestSet,
  gateways: readonly GatewayManifest[],
): 'error' | 'warning' | undefined {
  const policies = set.requestAuthentications;
  for (const gateway of gateways) {
    const pods = gatewayPods(set, gateway);
    const covered =
      pods.length > 0
        ? pods.every(({ metadata }) =>
            policies.some(
              policy =>
                [istioRootNamespace, metadata.namespace].includes(
                  policy.metadata.namespace,
                ) && matchesLabels(labelsOf(policy), metadata.labels),
            ),
          )
        : policies.some(policy => mayCover(policy, gateway));
    if (covered) continue;
    return pods.length > 0 || policies.length > 0 || set.complete
      ? 'error'
      : 'warning';
  }
  return undefined;
}

/** Pods that are not given carry the labels of the selector, and may carry others. */
function mayCover(
  policy: RequestAuthenticationManifest,
  { spec }: GatewayManifest,
): boolean {
  return (
    (policy.metadata.namespace === istioRootNamespace ||
      !isInstalledGateway(spec.selector)) &&
    Object.entries(labelsOf(policy)).every(
      ([key, value]) => (spec.selector[key] ?? value) === value,
    )
  );
}

function labelsOf({ spec }: RequestAuthenticationManifest) {
  return spec.selector?.matchLabels ?? {};
}
