/** A kind that the API server stand-in serves. */
export interface KindInfo {
  /** What objects of it are called in the store: each kind has a name of its own there. */
  kind: string;
  /** What the wire calls it, where two groups have a kind of the same name. */
  wireKind?: string;
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
  (kind: string, plural: string, namespaced = true): KindInfo => ({
    kind,
    group,
    version,
    plural,
    namespaced,
  });

const apps = grouped('apps');
const rbac = grouped('rbac.authorization.k8s.io');
const certManager = grouped('cert-manager.io');
const externalSecrets = grouped('external-secrets.io');
const argo = grouped('argoproj.io', 'v1alpha1');
const istioNetworking = grouped('networking.istio.io');
const istioSecurity = grouped('security.istio.io');

const gatewayApi = grouped('gateway.networking.k8s.io');

/** `Gateway` is Istio's; that of the Gateway API is kept under another name. */
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
  certManager('Certificate', 'certificates'),
  certManager('Issuer', 'issuers'),
  certManager('ClusterIssuer', 'clusterissuers', false),
  externalSecrets('ExternalSecret', 'externalsecrets'),
  externalSecrets('SecretStore', 'secretstores'),
  externalSecrets('ClusterSecretStore', 'clustersecretstores', false),
  core('Secret', 'secrets'),
  rbac('Role', 'roles'),
  rbac('RoleBinding', 'rolebindings'),
  rbac('ClusterRole', 'clusterroles', false),
  rbac('ClusterRoleBinding', 'clusterrolebindings', false),
  grouped('helm.cattle.io')('HelmChart', 'helmcharts'),
  grouped('upgrade.cattle.io')('Plan', 'plans'),
  grouped('source.toolkit.fluxcd.io')('GitRepository', 'gitrepositories'),
  grouped('kustomize.toolkit.fluxcd.io')('Kustomization', 'kustomizations'),
  argo('Application', 'applications'),
  argo('ApplicationSet', 'applicationsets'),
  { ...gatewayApi('KubernetesGateway', 'gateways'), wireKind: 'Gateway' },
  gatewayApi('HTTPRoute', 'httproutes'),
  gatewayApi('GRPCRoute', 'grpcroutes'),
  grouped('gateway.networking.k8s.io', 'v1beta1')(
    'ReferenceGrant',
    'referencegrants',
  ),
  istioNetworking('Gateway', 'gateways'),
  istioNetworking('VirtualService', 'virtualservices'),
  istioNetworking('DestinationRule', 'destinationrules'),
  istioNetworking('ServiceEntry', 'serviceentries'),
  istioNetworking('Sidecar', 'sidecars'),
  grouped('networking.istio.io', 'v1alpha3')('EnvoyFilter', 'envoyfilters'),
  grouped('admissionregistration.k8s.io')(
    'MutatingWebhookConfiguration',
    'mutatingwebhookconfigurations',
    false,
  ),
  grouped('k3s.cattle.io')('ETCDSnapshotFile', 'etcdsnapshotfiles', false),
  grouped('apiextensions.k8s.io')(
    'CustomResourceDefinition',
    'customresourcedefinitions',
    false,
  ),
  istioSecurity('PeerAuthentication', 'peerauthentications'),
  istioSecurity('AuthorizationPolicy', 'authorizationpolicies'),
  istioSecurity('RequestAuthentication', 'requestauthentications'),
];
