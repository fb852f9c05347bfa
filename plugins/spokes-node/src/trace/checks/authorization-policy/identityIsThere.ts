import {
  AuthorizationPolicy,
  authorizationNeedsMtls,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { identityField } from '../../istio/identityField';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Who calls is known from the certificate of mTLS alone. An error where requests are refused for it. */
export const identityIsThere = defineCheck({
  id: 'authorization-policy.identity-is-there',
  hop: 'authorization-policy',
  description:
    'Where policies of the app ask who calls, the gateway speaks mTLS to it.',
  inputs: [
    ...(['cluster', 'authorizationStops'] as const),
    ...(['serviceMtls', 'gatewayTls'] as const),
  ],
  emits: [authorizationNeedsMtls],
  run(values, report, from) {
    const { cluster, authorizationStops, serviceMtls, gatewayTls } = values;
    const off =
      serviceMtls.mode === 'DISABLE' && serviceMtls.policy
        ? `PeerAuthentication ${nameOf(serviceMtls.policy)}`
        : gatewayTls.rule && `DestinationRule ${nameOf(gatewayTls.rule)}`;
    if (gatewayTls.mutual || !off) return;
    const pods = authorizationStops
      .filter(({ at }) => at === 'app')
      .flatMap(stop => stop.pods)
      .filter(({ caller }) => caller.kind === 'nobody');
    const refused = pods.some(({ decision }) =>
      ['denied', 'not-allowed'].includes(decision.kind),
    );
    const policies = uniq(pods.flatMap(pod => pod.policies)).filter(asksWho);
    for (const policy of policies) {
      report(authorizationNeedsMtls, {
        severity: refused ? 'error' : 'warning',
        resource: kubeRef(cluster, 'AuthorizationPolicy', policy),
        args: { policy: nameOf(policy), culprit: off },
        evidence: [
          {
            ...from.gatewayTls,
            subject: 'TLS from the gateway to the pods',
            observed: 'none',
            expected: 'ISTIO_MUTUAL',
          },
        ],
      });
    }
  },
});

function asksWho({ spec }: AuthorizationPolicy): boolean {
  return (spec.rules ?? []).some(({ from = [] }) =>
    from.some(({ source }) => identityField(source) !== undefined),
  );
}
