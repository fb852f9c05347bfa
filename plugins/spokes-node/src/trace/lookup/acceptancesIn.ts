import {
  Acceptance,
  ANNOTATION_ACCEPT,
  ClusterFacts,
  Observed,
  parseAcceptances,
  ResourceRef,
} from '@fitsync/backstage-plugin-spokes-common';

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
  for (const [kind, read] of Object.entries(kindsOf(cluster))) {
    for (const { metadata } of read?.value ?? []) {
      const value = metadata.annotations[ANNOTATION_ACCEPT];
      if (value === undefined) continue;
      const parsed = parseAcceptances(value);
      if (parsed.status === 'read') {
        found.set(keyOf({ kind, ...metadata }), parsed.acceptances);
      }
    }
  }
  byCluster.set(cluster, found);
  return found;
}

/** Names an object within its cluster. */
export function keyOf({
  kind,
  namespace = '',
  name,
}: Pick<ResourceRef, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace}/${name}`;
}

function kindsOf(
  cluster: ClusterFacts,
): Record<string, Observed<Annotated[]> | undefined> {
  return {
    Namespace: cluster.namespaces,
    Service: cluster.services,
    Deployment: cluster.deployments,
    Pod: cluster.pods,
    Gateway: cluster.gateways,
    VirtualService: cluster.virtualServices,
    HTTPRoute: cluster.httpRoutes,
    DestinationRule: cluster.destinationRules,
    PeerAuthentication: cluster.peerAuthentications,
    AuthorizationPolicy: cluster.authorizationPolicies,
    NetworkPolicy: cluster.networkPolicies,
  };
}
