import {
  AuthorizationPolicy,
  istioRootNamespace,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { matchesLabels } from '../kubernetes/matchesLabels';
import { authorizationPoliciesByNamespace } from '../lookup/clusterLookups';
import { AuthorizationRequest, matchesPolicy } from './authorizationMatch';
import { anyOf } from './certainty';

/** What the policies of a proxy make of a request. */
export type AuthorizationDecision =
  | { kind: 'allowed' }
  | { kind: 'denied'; policy: AuthorizationPolicy }
  /** ALLOW policies apply, and none is for the request. */
  | { kind: 'not-allowed'; policies: AuthorizationPolicy[] }
  /** It depends on what no object of the cluster tells. */
  | { kind: 'unknown'; policy: AuthorizationPolicy };

/**
 * CUSTOM, then DENY, then ALLOW; without any ALLOW policy everything else is allowed. What DENY and ALLOW refuse for sure
 * is refused whatever an external authorizer says.
 */
export function decideAuthorization(
  policies: readonly AuthorizationPolicy[],
  request: AuthorizationRequest,
): AuthorizationDecision {
  const judged = sortBy(policies, [
    ({ metadata }) => metadata.namespace,
    ({ metadata }) => metadata.name,
  ]).map(policy => ({ policy, matches: matchesPolicy(policy, request) }));
  const of = (action: AuthorizationPolicy['spec']['action']) =>
    judged.filter(({ policy }) => policy.spec.action === action);

  const denying = of('DENY').find(({ matches }) => matches === 'yes');
  if (denying) return { kind: 'denied', policy: denying.policy };

  const allowing = of('ALLOW');
  const allowed =
    allowing.length === 0
      ? 'yes'
      : anyOf(allowing.map(({ matches }) => matches));
  if (allowed === 'no') {
    return {
      kind: 'not-allowed',
      policies: allowing.map(({ policy }) => policy),
    };
  }

  const undecided =
    [...of('CUSTOM'), ...of('DENY')].find(({ matches }) => matches !== 'no') ??
    (allowed === 'unknown'
      ? allowing.find(({ matches }) => matches === 'unknown')
      : undefined);
  return undecided
    ? { kind: 'unknown', policy: undecided.policy }
    : { kind: 'allowed' };
}

/** The policies that act on a pod. Those with `targetRefs` act on waypoints and Kubernetes Gateways only. */
export function authorizationPoliciesOn(
  { metadata: { namespace, labels } }: Pod,
  policies: readonly AuthorizationPolicy[],
): AuthorizationPolicy[] {
  const byNamespace = authorizationPoliciesByNamespace(policies);
  return [...new Set([namespace, istioRootNamespace])]
    .flatMap(one => byNamespace.get(one) ?? [])
    .filter(
      ({ spec }) =>
        (spec.targetRefs ?? []).length === 0 &&
        matchesLabels(spec.selector?.matchLabels ?? {}, labels),
    );
}
