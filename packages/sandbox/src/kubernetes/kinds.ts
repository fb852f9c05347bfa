/** A kind that the API server stand-in serves. */
export interface KindInfo {
  kind: string;
  /** Empty for the core group. */
  group: string;
  version: string;
  plural: string;
  namespaced: boolean;
}

const core = (kind: string, plural: string, namespaced = true): KindInfo => ({
  kind,
  group: '',
  version: 'v1',
  plural,
  namespaced,
});

const grouped =
  (group: string, version = 'v1') =>
  (kind: string, plural: string): KindInfo => ({
    kind,
    group,
    version,
    plural,
    namespaced: true,
  });

const apps = grouped('apps');
const istioNetworking = grouped('networking.istio.io');
const istioSecurity = grouped('security.istio.io');

/** `Gateway` is Istio's; the Gateway API is not installed in these clusters. */
export const kinds: readonly KindInfo[] = [
  core('Node', 'nodes', false),
  core('Namespace', 'namespaces', false),
  core('Pod', 'pods'),
  core('Service', 'services'),
  core('ServiceAccount', 'serviceaccounts'),
  core('ConfigMap', 'configmaps'),
  core('Event', 'events'),
  core('ResourceQuota', 'resourcequotas'),
  apps('Deployment', 'deployments'),
  apps('ReplicaSet', 'replicasets'),
  grouped('discovery.k8s.io')('EndpointSlice', 'endpointslices'),
  grouped('networking.k8s.io')('NetworkPolicy', 'networkpolicies'),
  grouped('policy')('PodDisruptionBudget', 'poddisruptionbudgets'),
  grouped('autoscaling', 'v2')(
    'HorizontalPodAutoscaler',
    'horizontalpodautoscalers',
  ),
  grouped('cert-manager.io')('Certificate', 'certificates'),
  istioNetworking('Gateway', 'gateways'),
  istioNetworking('VirtualService', 'virtualservices'),
  istioNetworking('DestinationRule', 'destinationrules'),
  istioNetworking('ServiceEntry', 'serviceentries'),
  istioNetworking('Sidecar', 'sidecars'),
  istioNetworking('EnvoyFilter', 'envoyfilters'),
  istioSecurity('PeerAuthentication', 'peerauthentications'),
  istioSecurity('AuthorizationPolicy', 'authorizationpolicies'),
  istioSecurity('RequestAuthentication', 'requestauthentications'),
];
