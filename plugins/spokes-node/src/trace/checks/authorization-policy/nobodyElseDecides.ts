import { authorizationCustom } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Says who is asked where an external authorizer decides: no object of the cluster tells its answer. */
export const nobodyElseDecides = defineCheck({
  id: 'authorization-policy.nobody-else-decides',
  hop: 'authorization-policy',
  description: 'No external authorizer is asked about the request.',
  inputs: ['cluster', 'authorizationStops'],
  emits: [authorizationCustom],
  run({ cluster, authorizationStops }, report, from) {
    for (const { where, pods } of authorizationStops) {
      const asking = pods.flatMap(({ decision }) =>
        decision.kind === 'unknown' && decision.policy.spec.action === 'CUSTOM'
          ? [decision.policy]
          : [],
      );
      for (const policy of uniqBy(asking, nameOf)) {
        const provider = policy.spec.provider?.name ?? 'an external authorizer';
        report(authorizationCustom, {
          resource: kubeRef(cluster, 'AuthorizationPolicy', policy),
          args: { policy: nameOf(policy), provider, where },
          evidence: [
            {
              ...from.authorizationStops,
              subject: `provider of AuthorizationPolicy ${nameOf(policy)}`,
              observed: provider,
            },
          ],
        });
      }
    }
  },
});
