import {
  authorizationDenied,
  authorizationNotAllowed,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { AuthorizingPod } from '../../inputs/kubernetes/authorization';
import { denyingPlaces } from '../../istio/denyingPlaces';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { shareOf } from '../shareOf';
import { showLabels } from '../showLabels';

/** Policies are enforced by the gateway's own proxies first, then by the sidecars of the app. */
export const requestIsAuthorized = defineCheck({
  id: 'authorization-policy.request-is-authorized',
  hop: 'authorization-policy',
  description:
    'The authorization policies of the ingress gateway and of the app let the request through.',
  inputs: [
    ...(['cluster', 'exposure', 'authorization'] as const),
    ...(['service', 'gatewayPods', 'servicePods'] as const),
  ],
  emits: [authorizationDenied, authorizationNotAllowed],
  summary: ({ authorization }) =>
    authorization.some(({ pods }) => pods.length > 0)
      ? 'Policies let the request through'
      : 'No policy applies',
  run(values, report, from) {
    const { cluster, exposure, authorization, service } = values;
    const told = new Set<string>();
    for (const [index, { where, pods }] of authorization.entries()) {
      const { length: total } =
        index === 0 ? values.gatewayPods : values.servicePods;
      for (const own of Object.values(groupBy(pods, decisionKey))) {
        const [{ decision, whole, request }] = own;
        // What no request gets past needs no saying at the next place.
        if (told.has(decisionKey(own[0]))) continue;
        if (own.length === total) told.add(decisionKey(own[0]));
        const shared = {
          evidence: [
            {
              ...from.authorization,
              subject: `request for ${exposure.path} at ${where}`,
              observed: decision.kind,
              expected: 'allowed',
            },
          ],
          share: shareOf(own.length, total, 'pods'),
          ...(!whole && { effect: 'degrades' as const }),
        };
        if (decision.kind === 'denied') {
          report(authorizationDenied, {
            ...shared,
            resource: kubeRef(cluster, 'AuthorizationPolicy', decision.policy),
            args: {
              policy: nameOf(decision.policy),
              path: exposure.path,
              where,
            },
            forFix: {
              seen: 'exact' in request.path ? request.path.exact : undefined,
              places: denyingPlaces(decision.policy, request).join(', '),
            },
          });
        }
        if (decision.kind === 'not-allowed') {
          const [policy] = decision.policies;
          report(authorizationNotAllowed, {
            ...shared,
            resource: kubeRef(cluster, 'AuthorizationPolicy', policy),
            args: {
              policies: decision.policies.map(nameOf).join(', '),
              path: exposure.path,
              where,
            },
            // What the gateway itself may be asked for is not for the app to say.
            ...(index > 0 && {
              forFix: {
                namespace: service.metadata.namespace,
                selector: showLabels(service.spec.selector),
                gatewayNamespace: values.gatewayPods[0]?.metadata.namespace,
              },
            }),
          });
        }
      }
    }
  },
});

/** Pods that refuse for the same reason are one finding. */
function decisionKey({ decision, whole }: AuthorizingPod): string {
  return [decision.kind, whole, ...policiesOf(decision).map(nameOf)].join(' ');
}

function policiesOf(decision: AuthorizingPod['decision']) {
  if (decision.kind === 'denied') return [decision.policy];
  return decision.kind === 'not-allowed' ? decision.policies : [];
}
