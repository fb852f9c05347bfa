import { CallDecision } from '@fitsync/backstage-plugin-spokes-common';
import { policiesThatDrop } from '../kubernetes/admission';
import { nameOf } from '../lookup/clusterLookups';
import { WholeClusterFacts } from '../lookup/wholeCluster';
import { CallEnds } from './CallEnds';

/** What the network policies of both ends let through; a sidecar takes over inside the pod, so they see the app's port. */
export function judgeNetwork(
  { networkPolicies, namespaces }: WholeClusterFacts,
  { client, server: { pod, port } }: CallEnds,
): CallDecision {
  if (networkPolicies.outcome !== 'ok') {
    return {
      outcome: 'unknown',
      because: `NetworkPolicies were not read: ${networkPolicies.action}`,
    };
  }
  const { value: policies } = networkPolicies;
  if (policies.length === 0) {
    return { outcome: 'allowed', because: 'no NetworkPolicy applies' };
  }
  if (namespaces.outcome !== 'ok') {
    return {
      outcome: 'unknown',
      because: `Namespaces were not read: ${namespaces.action}`,
    };
  }
  if (port === undefined) {
    return {
      outcome: 'unknown',
      because: 'the called pods have no port of the name that the Service uses',
    };
  }
  const dropping = [
    ...policiesThatDrop(
      { direction: 'egress', pod: client, peer: pod, port },
      policies,
      namespaces.value,
    ),
    ...policiesThatDrop(
      { direction: 'ingress', pod, peer: client, port },
      policies,
      namespaces.value,
    ),
  ];
  return dropping.length > 0
    ? {
        outcome: 'refused',
        because: `NetworkPolicy ${dropping
          .map(nameOf)
          .join(', ')} drops it: the connection times out`,
      }
    : { outcome: 'allowed', because: 'NetworkPolicies let it through' };
}
