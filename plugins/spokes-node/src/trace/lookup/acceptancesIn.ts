import {
  Acceptance,
  ANNOTATION_ACCEPT,
  ClusterFacts,
  Observed,
  parseAcceptances,
  ResourceRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { gatewayApiGroup } from '../gatewayApi/names';

interface Annotated {
  metadata: {
    name: string;
    namespace?: string;
    annotations: Record<string, string>;
  };
}

const byCluster = new WeakMap<ClusterFacts, Map<string, Acceptance[]>>();

/** What the objects of a cluster accept, by object. Once a version of the facts; an unreadable annotation accepts nothing. */
export function acceptancesIn(
  cluster: ClusterFacts,
): ReadonlyMap<string, Acceptance[]> {
  const known = byCluster.get(cluster);
  if (known) return known;
  const found = new Map<string, Acceptance[]>();
  for (const { kind, group, read } of kindsOf(cluster)) {
    for (const { metadata } of read?.value ?? []) {
      const value = metadata.annotations[ANNOTATION_ACCEPT];
      if (value === undefined) continue;
      const parsed = parseAcceptances(value);
      if (parsed.status === 'read') {
        found.set(keyOf({ kind, group, ...metadata }), parsed.acceptances);
      }
    }
  }
  byCluster.set(cluster, found);
  return found;
}

/** Names an object within its cluster; the Gateway API has a kind of the same name as Istio's, and says its group. */
export function keyOf({
  kind,
  group = '',
  namespace = '',
  name,
}: Pick<ResourceRef, 'kind' | 'group' | 'namespace' | 'name'>): string {
  return `${kind} ${group} ${namespace}/${name}`;
}

interface KindOfObjects {
  kind: string;
  group?: string;
  read: Observed<Annotated[]> | undefined;
}

function kindsOf(cluster: ClusterFacts): KindOfObjects[] {
  const group = gatewayApiGroup;
  return [
    { kind: 'Namespace', read: cluster.namespaces },
    { kind: 'Service', read: cluster.services },
    { kind: 'Deployment', read: cluster.deployments },
    { kind: 'Pod', read: cluster.pods },
    { kind: 'Gateway', read: cluster.gateways },
    { kind: 'Gateway', group, read: cluster.kubernetesGateways },
    { kind: 'VirtualService', read: cluster.virtualServices },
    { kind: 'HTTPRoute', group, read: cluster.httpRoutes },
    { kind: 'GRPCRoute', group, read: cluster.grpcRoutes },
    { kind: 'DestinationRule', read: cluster.destinationRules },
    { kind: 'PeerAuthentication', read: cluster.peerAuthentications },
    { kind: 'AuthorizationPolicy', read: cluster.authorizationPolicies },
    { kind: 'NetworkPolicy', read: cluster.networkPolicies },
  ];
}
