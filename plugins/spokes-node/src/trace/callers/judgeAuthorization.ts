import {
  CallDecision,
  CallEncryption,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  authorizationPoliciesOn,
  decideAuthorization,
} from '../istio/decideAuthorization';
import { nameOf } from '../lookup/clusterLookups';
import { WholeClusterFacts } from '../lookup/wholeCluster';
import { CallEnds } from './CallEnds';

/** What the policies of the called pods say of a caller, whatever it asks for. */
export function judgeAuthorization(
  { authorizationPolicies }: WholeClusterFacts,
  { client, server }: CallEnds,
  encryption: CallEncryption['outcome'],
): CallDecision {
  if (authorizationPolicies.outcome !== 'ok') {
    return {
      outcome: 'unknown',
      because: `AuthorizationPolicies were not read: ${authorizationPolicies.action}`,
    };
  }
  if (!server.hasSidecar) {
    return {
      outcome: 'allowed',
      because: 'the called pods have no sidecar that looks at policies',
    };
  }
  const policies = authorizationPoliciesOn(
    server.pod,
    authorizationPolicies.value,
  );
  if (policies.length === 0) {
    return { outcome: 'allowed', because: 'no AuthorizationPolicy applies' };
  }
  const { podIP } = client.status;
  const decision = decideAuthorization(policies, {
    path: { prefix: '' },
    ...(server.port !== undefined && { port: server.port }),
    ...(podIP && { addresses: [podIP] }),
    caller: callerOf(client, encryption),
  });
  switch (decision.kind) {
    case 'denied':
      return {
        outcome: 'refused',
        because: `AuthorizationPolicy ${nameOf(decision.policy)} denies it`,
      };
    case 'not-allowed':
      return {
        outcome: 'refused',
        because: `no AuthorizationPolicy allows it; those that allow others: ${decision.policies
          .map(nameOf)
          .join(', ')}`,
      };
    case 'unknown':
      return decision.policy.spec.action === 'CUSTOM'
        ? {
            outcome: 'unknown',
            because: `AuthorizationPolicy ${nameOf(
              decision.policy,
            )} asks an external authorizer`,
          }
        : {
            outcome: 'depends',
            because: `AuthorizationPolicy ${nameOf(
              decision.policy,
            )} decides by what the request asks for`,
          };
    default:
      return {
        outcome: 'allowed',
        because: `${policies.map(nameOf).join(', ')} let it through`,
      };
  }
}

/** Only mTLS tells who calls. */
function callerOf(
  { metadata, spec }: CallEnds['client'],
  encryption: CallEncryption['outcome'],
) {
  if (encryption === 'unknown') return { kind: 'unknown' as const };
  return encryption === 'mutual'
    ? {
        kind: 'account' as const,
        namespace: metadata.namespace,
        name: spec.serviceAccountName ?? 'default',
      }
    : { kind: 'nobody' as const };
}
