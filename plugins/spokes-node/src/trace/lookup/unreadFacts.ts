import {
  AwsFacts,
  ClusterFacts,
  ObservedFailure,
} from '@fitsync/backstage-plugin-spokes-common';

/** Facts of an account and region of which nothing was ever read. */
export function unreadAwsFacts(
  account: string,
  region: string,
  takenAt: string,
): AwsFacts {
  const unread: ObservedFailure<never> = {
    outcome: 'failed',
    observedAt: takenAt,
    source: `AWS ${account}/${region}`,
    action: `Give Backstage credentials for account ${account}: it was never read in ${region}`,
  };
  return {
    account,
    region,
    vpcs: unread,
    subnets: unread,
    routeTables: unread,
    securityGroups: unread,
    networkAcls: unread,
    instances: unread,
    natGateways: unread,
    networkInterfaces: unread,
    blockPublicAccess: unread,
    blockPublicAccessExclusions: unread,
    transitGatewayAttachments: unread,
    transitGatewayVpcAttachments: unread,
    transitGatewayRouteTables: unread,
    transitGatewayRoutes: {},
    transitGatewayPropagations: {},
    loadBalancers: unread,
    listeners: {},
    listenerAttributes: {},
    acmCertificates: {},
    targetGroups: unread,
    targetGroupAttributes: {},
    targetHealth: {},
    zoneHealth: unread,
    alarms: unread,
    hostedZones: unread,
    dnsRecords: {},
  };
}

/** Facts of a cluster of which nothing was ever read. */
export function unreadClusterFacts(
  cluster: string,
  takenAt: string,
): ClusterFacts {
  const unread: ObservedFailure<never> = {
    outcome: 'failed',
    observedAt: takenAt,
    source: `cluster ${cluster}`,
    action: `Add ${cluster} to kubernetes.clusterLocatorMethods, or look why it does not answer: it was never read`,
  };
  return {
    cluster,
    nodes: unread,
    namespaces: unread,
    services: unread,
    endpointSlices: unread,
    pods: unread,
    deployments: unread,
    gateways: unread,
    virtualServices: unread,
    destinationRules: unread,
    peerAuthentications: unread,
    certificates: unread,
    networkPolicies: unread,
    authorizationPolicies: unread,
    serviceAccounts: unread,
    requestAuthentications: unread,
    serviceEntries: unread,
    sidecars: unread,
    kubernetesGateways: unread,
    httpRoutes: unread,
    grpcRoutes: unread,
    referenceGrants: unread,
    mutatingWebhooks: unread,
    etcdSnapshots: unread,
    meshConfigs: unread,
    meshRoots: unread,
    nodeWarnings: unread,
    gatewayApis: unread,
    envoyFilters: unread,
    fluxKustomizations: unread,
    gitRepositories: unread,
    argoApplications: unread,
  };
}
