import { virtualServiceJwtWithoutAuthentication } from '@fitsync/backstage-plugin-spokes-common';
import { claimIn } from '../../../trace/istio/claimIn';
import { gatewayReferences } from '../../../trace/istio/gatewayReferences';
import { matchesLabels } from '../../../trace/kubernetes/matchesLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { gatewayPods } from '../../lookup/gatewayPods';

/** Judged where the gateway pods, or any RequestAuthentication, are among the objects. */
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
        const unchecked = gatewayReferences(virtualService).gateways.some(
          ({ namespace, name }) => {
            const gateway = gateways.get(`${namespace}/${name}`);
            const pods = gateway ? gatewayPods(set, gateway) : [];
            return pods.some(
              ({ metadata }) =>
                !set.requestAuthentications.some(policy => {
                  const own = policy.metadata.namespace;
                  const labels = policy.spec.selector?.matchLabels ?? {};
                  return (
                    (own === 'istio-system' || own === metadata.namespace) &&
                    matchesLabels(labels, metadata.labels)
                  );
                }),
            );
          },
        );
        if (!unchecked) return;
        report(virtualServiceJwtWithoutAuthentication, {
          on: virtualService,
          args: {
            route: route.name ?? String(index + 1),
            virtualService: nameOf(virtualService),
            claim: used,
          },
          at: ['spec', 'http', index, 'match'],
        });
      });
    }
  },
});
