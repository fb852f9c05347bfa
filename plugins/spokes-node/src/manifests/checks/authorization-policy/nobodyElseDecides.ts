import { authorizationCustom } from '@fitsync/backstage-plugin-spokes-common';
import { showLabels } from '../../../trace/checks/showLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

/** No file tells the answer of an external authorizer. */
export const nobodyElseDecides = defineManifestCheck({
  id: 'authorization-policy.nobody-else-decides',
  description: 'No external authorizer is asked.',
  emits: [authorizationCustom],
  run(set, report) {
    for (const policy of set.authorizationPolicies) {
      const { action, provider, selector } = policy.spec;
      if (action !== 'CUSTOM' || !provider?.name) continue;
      const labels = showLabels(selector?.matchLabels ?? {});
      report(authorizationCustom, {
        on: policy,
        args: {
          policy: nameOf(policy),
          provider: provider.name,
          where: labels
            ? `pods with ${labels}`
            : `all of namespace ${policy.metadata.namespace}`,
        },
        at: ['spec', 'provider'],
      });
    }
  },
});
