import { ClusterFactKind } from '@fitsync/backstage-plugin-spokes-common';

/** Kind of facts of an object, by `group/Kind`; the version does not matter to what is kept. */
export const factKinds: Readonly<Record<string, ClusterFactKind>> = {
  '/Node': 'nodes',
  '/Namespace': 'namespaces',
  '/Service': 'services',
  '/Pod': 'pods',
  '/ServiceAccount': 'serviceAccounts',
  'apps/Deployment': 'deployments',
  'networking.k8s.io/NetworkPolicy': 'networkPolicies',
  'networking.istio.io/Gateway': 'gateways',
  'networking.istio.io/VirtualService': 'virtualServices',
  'networking.istio.io/DestinationRule': 'destinationRules',
  'networking.istio.io/ServiceEntry': 'serviceEntries',
  'networking.istio.io/Sidecar': 'sidecars',
  'security.istio.io/PeerAuthentication': 'peerAuthentications',
  'security.istio.io/AuthorizationPolicy': 'authorizationPolicies',
  'security.istio.io/RequestAuthentication': 'requestAuthentications',
  'cert-manager.io/Certificate': 'certificates',
  'gateway.networking.k8s.io/Gateway': 'kubernetesGateways',
  'gateway.networking.k8s.io/HTTPRoute': 'httpRoutes',
  'gateway.networking.k8s.io/GRPCRoute': 'grpcRoutes',
  'gateway.networking.k8s.io/ReferenceGrant': 'referenceGrants',
};

/** Workloads that are no facts, and whose pods are. */
export const podMakers: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
]);
