import {
  istioRootNamespace,
  virtualServiceJwtWithoutAuthentication,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { claimIn } from '../../istio/claimIn';
import { matchesLabels } from '../../kubernetes/matchesLabels';
import {
  nameOf,
  requestAuthenticationsByNamespace,
} from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Claims are known only after the gateway has checked the token: until then a match on one is never met. */
export const claimsAreChecked = defineCheck({
  id: 'virtual-service.claims-are-checked',
  hop: 'virtual-service',
  description: 'A token is checked at the gateway before its claims are used.',
  inputs: [
    ...(['cluster', 'entry', 'waysToService', 'gatewayPods'] as const),
    'requestAuthentications',
  ],
  emits: [virtualServiceJwtWithoutAuthentication],
  run(values, report, from) {
    const { cluster, entry, waysToService, gatewayPods } = values;
    const byNamespace = requestAuthenticationsByNamespace(
      values.requestAuthentications,
    );
    const unchecked = gatewayPods.some(
      ({ metadata }) =>
        !uniq([metadata.namespace, istioRootNamespace])
          .flatMap(namespace => byNamespace.get(namespace) ?? [])
          .some(
            ({ spec }) =>
              (spec.targetRefs ?? []).length > 0 ||
              matchesLabels(spec.selector?.matchLabels ?? {}, metadata.labels),
          ),
    );
    if (!unchecked) return;

    const { virtualService } = entry.leading;
    const ways = waysToService.filter(
      way => way.virtualService === virtualService,
    );
    const asking = ways.flatMap(way => {
      const claim = claimIn(way.match?.headers ?? []);
      return claim === undefined ? [] : [{ ...way, claim }];
    });
    const [first] = asking;
    if (!first) return;
    report(virtualServiceJwtWithoutAuthentication, {
      // By other matches the Service can still be reached.
      severity: asking.length < ways.length ? 'warning' : 'error',
      resource: kubeRef(cluster, 'VirtualService', virtualService),
      args: {
        route: first.route.label,
        virtualService: nameOf(virtualService),
        claim: first.claim,
      },
      evidence: [
        {
          ...from.requestAuthentications,
          subject: 'RequestAuthentications for the gateway pods',
          observed: 'none',
          expected: 'one that checks the token',
        },
      ],
    });
  },
});
