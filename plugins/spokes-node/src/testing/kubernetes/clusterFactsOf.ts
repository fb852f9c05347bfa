import {
  ClusterFactKind,
  ClusterFacts,
  deploymentSchema,
  destinationRuleSchema,
  endpointSliceSchema,
  gatewaySchema,
  kubeNodeSchema,
  namespaceSchema,
  observedOk,
  peerAuthenticationSchema,
  podSchema,
  serviceSchema,
  virtualServiceSchema,
  authorizationPolicySchema,
  networkPolicySchema,
  certManagerCertificateSchema,
  serviceAccountSchema,
  requestAuthenticationSchema,
  serviceEntrySchema,
  sidecarSchema,
  kubernetesGatewaySchema,
  grpcRouteSchema,
  httpRouteSchema,
  referenceGrantSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  CollectedKind,
  collectedKinds,
} from '../../collect/kubernetes/collectedKinds';

/** A manifest, as a test writes it. */
export interface Manifest {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    creationTimestamp?: string;
  };
  spec?: any;
  status?: any;
  [field: string]: any;
}

/** The facts that a collector would keep of a cluster with these objects. */
export function clusterFactsOf(
  cluster: string,
  objects: readonly Manifest[],
): ClusterFacts {
  const list = <T>(kind: string, schema: { parse(value: unknown): T }) =>
    observedOk(
      objects.filter(one => one.kind === kind).map(one => schema.parse(one)),
      `list ${kind}`,
      '2026-11-24T02:14:00.000Z',
    );
  const collected = <T>(kind: string, { name, schema }: CollectedKind<T>) =>
    observedOk(
      objects
        .filter(
          one =>
            one.kind === kind &&
            (name === undefined || one.metadata.name === name),
        )
        .map(one => schema.parse(one)),
      `list ${kind}`,
      '2026-11-24T02:14:00.000Z',
    );
  const facts = {
    nodes: list('Node', kubeNodeSchema),
    namespaces: list('Namespace', namespaceSchema),
    services: list('Service', serviceSchema),
    endpointSlices: list('EndpointSlice', endpointSliceSchema),
    pods: list('Pod', podSchema),
    deployments: list('Deployment', deploymentSchema),
    gateways: list('Gateway', gatewaySchema),
    virtualServices: list('VirtualService', virtualServiceSchema),
    destinationRules: list('DestinationRule', destinationRuleSchema),
    peerAuthentications: list('PeerAuthentication', peerAuthenticationSchema),
    certificates: list('Certificate', certManagerCertificateSchema),
    networkPolicies: list('NetworkPolicy', networkPolicySchema),
    authorizationPolicies: list(
      'AuthorizationPolicy',
      authorizationPolicySchema,
    ),
    serviceAccounts: list('ServiceAccount', serviceAccountSchema),
    requestAuthentications: list(
      'RequestAuthentication',
      requestAuthenticationSchema,
    ),
    serviceEntries: list('ServiceEntry', serviceEntrySchema),
    sidecars: list('Sidecar', sidecarSchema),
    kubernetesGateways: list('KubernetesGateway', kubernetesGatewaySchema),
    httpRoutes: list('HTTPRoute', httpRouteSchema),
    grpcRoutes: list('GRPCRoute', grpcRouteSchema),
    referenceGrants: list('ReferenceGrant', referenceGrantSchema),
    mutatingWebhooks: collected(
      'MutatingWebhookConfiguration',
      collectedKinds.mutatingWebhooks,
    ),
    etcdSnapshots: collected('ETCDSnapshotFile', collectedKinds.etcdSnapshots),
    meshConfigs: collected('ConfigMap', collectedKinds.meshConfigs),
    meshRoots: collected('ConfigMap', collectedKinds.meshRoots),
    nodeWarnings: collected('Event', collectedKinds.nodeWarnings),
    gatewayApis: collected(
      'CustomResourceDefinition',
      collectedKinds.gatewayApis,
    ),
    envoyFilters: collected('EnvoyFilter', collectedKinds.envoyFilters),
    fluxKustomizations: collected(
      'Kustomization',
      collectedKinds.fluxKustomizations,
    ),
    gitRepositories: collected('GitRepository', collectedKinds.gitRepositories),
    argoApplications: collected('Application', collectedKinds.argoApplications),
  } satisfies Record<ClusterFactKind, unknown>;
  return { cluster, ...facts };
}
