import {
  ClusterFacts,
  ObservedFailure,
} from '@fitsync/backstage-plugin-spokes-common';
import { ClusterConnection } from './ClusterConnection';
import { CollectedKind, collectedKinds } from './collectedKinds';
import { kindSource } from './kindPath';

/** Facts of a cluster that cannot be asked: everything is unknown, for one reason. */
export function refusedFacts(
  cluster: string,
  refusal: Extract<ClusterConnection, { status: 'refused' }>,
): ClusterFacts {
  const observedAt = new Date().toISOString();
  const unread = (kind: CollectedKind<unknown>): ObservedFailure<never> => ({
    outcome: 'denied',
    observedAt,
    source: kindSource(kind),
    action: refusal.action,
  });
  return {
    cluster,
    nodes: unread(collectedKinds.nodes),
    namespaces: unread(collectedKinds.namespaces),
    services: unread(collectedKinds.services),
    endpointSlices: unread(collectedKinds.endpointSlices),
    pods: unread(collectedKinds.pods),
    deployments: unread(collectedKinds.deployments),
    gateways: unread(collectedKinds.gateways),
    virtualServices: unread(collectedKinds.virtualServices),
    destinationRules: unread(collectedKinds.destinationRules),
    peerAuthentications: unread(collectedKinds.peerAuthentications),
    certificates: unread(collectedKinds.certificates),
    networkPolicies: unread(collectedKinds.networkPolicies),
    authorizationPolicies: unread(collectedKinds.authorizationPolicies),
    serviceAccounts: unread(collectedKinds.serviceAccounts),
    requestAuthentications: unread(collectedKinds.requestAuthentications),
    serviceEntries: unread(collectedKinds.serviceEntries),
    sidecars: unread(collectedKinds.sidecars),
    kubernetesGateways: unread(collectedKinds.kubernetesGateways),
    httpRoutes: unread(collectedKinds.httpRoutes),
    grpcRoutes: unread(collectedKinds.grpcRoutes),
    referenceGrants: unread(collectedKinds.referenceGrants),
    mutatingWebhooks: unread(collectedKinds.mutatingWebhooks),
    etcdSnapshots: unread(collectedKinds.etcdSnapshots),
    meshConfigs: unread(collectedKinds.meshConfigs),
    meshRoots: unread(collectedKinds.meshRoots),
    nodeWarnings: unread(collectedKinds.nodeWarnings),
    gatewayApis: unread(collectedKinds.gatewayApis),
    envoyFilters: unread(collectedKinds.envoyFilters),
    fluxKustomizations: unread(collectedKinds.fluxKustomizations),
    gitRepositories: unread(collectedKinds.gitRepositories),
    argoApplications: unread(collectedKinds.argoApplications),
  };
}
