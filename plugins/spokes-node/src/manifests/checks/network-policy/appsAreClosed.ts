import { networkPolicyAbsent } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { matchesSelector } from '../../../trace/kubernetes/matchesSelector';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { waysOf } from '../../lookup/ways';

/** Policies may stand elsewhere: only where the files hold one of the namespace, or are all there is, is none of them said. */
export const appsAreClosed = defineManifestCheck({
  id: 'network-policy.apps-are-closed',
  description: 'A NetworkPolicy says who may reach the pods of an exposed app.',
  emits: [networkPolicyAbsent],
  run(set, report) {
    const inbound = set.networkPolicies.filter(
      ({ spec: { policyTypes = ['Ingress'] } }) =>
        policyTypes.includes('Ingress'),
    );
    const closed = new Set(
      set.networkPolicies.map(({ metadata }) => metadata.namespace),
    );
    const exposed = new Map(
      waysOf(set).map(({ service, pods }) => [service, pods]),
    );
    for (const [service, pods] of exposed) {
      const { namespace } = service.metadata;
      if (!set.complete && !closed.has(namespace)) continue;
      const own = inbound.filter(
        ({ metadata }) => metadata.namespace === namespace,
      );
      const labels = uniq(pods.map(({ metadata }) => metadata.labels));
      const isClosed = labels.every(one =>
        own.some(({ spec }) => matchesSelector(spec.podSelector, one)),
      );
      if (isClosed) continue;
      report(networkPolicyAbsent, {
        on: service,
        severity: 'info',
        args: { namespace, service: nameOf(service) },
      });
    }
  },
});
