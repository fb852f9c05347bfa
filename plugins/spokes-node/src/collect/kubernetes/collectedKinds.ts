import {
  ClusterFactKind,
  ClusterFacts,
  deploymentSchema,
  destinationRuleSchema,
  endpointSliceSchema,
  gatewaySchema,
  kubeNodeSchema,
  namespaceSchema,
  Observed,
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
  istioRootNamespace,
  mutatingWebhookSchema,
  etcdSnapshotSchema,
  envoyFilterSchema,
  argoApplicationSchema,
  fluxKustomizationSchema,
  gitRepositorySchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';
import { gatewayApiOnWire } from './wire/gatewayApiOnWire';
import { meshConfigOnWire } from './wire/meshConfigOnWire';
import { meshRootOnWire } from './wire/meshRootOnWire';
import { nodeWarningOnWire } from './wire/nodeWarningOnWire';

/** One object of a kind of facts. */
export type FactItem<K extends ClusterFactKind> = NonNullable<
  ClusterFacts[K]
> extends Observed<Array<infer T>>
  ? T
  : never;

/** A kind of object that is read from a cluster, and what is kept of it. */
export interface CollectedKind<T> {
  /** Empty for the core group. */
  group: string;
  version: string;
  plural: string;
  /** True for kinds that a cluster without Istio, cert-manager, the Gateway API or a GitOps engine does not have. */
  optional: boolean;
  schema: z.ZodType<T>;
  /** Reads no other namespace. */
  namespace?: string;
  /** Reads no object of another name; the RBAC manifest allows no other then. */
  name?: string;
  /** Reads no others. */
  fieldSelector?: string;
}

const kind = <T>(
  apiVersion: string,
  plural: string,
  schema: z.ZodType<T>,
  only: Pick<CollectedKind<T>, 'namespace' | 'name' | 'fieldSelector'> = {},
): CollectedKind<T> => {
  const [version, group = ''] = apiVersion.split('/').reverse();
  const optional =
    /(^|\.)(istio\.io|cert-manager\.io|gateway\.networking\.k8s\.io|k3s\.cattle\.io|toolkit\.fluxcd\.io|argoproj\.io)$/.test(
      group,
    );
  return { group, version, plural, optional, schema, ...only };
};

/** Everything that is read from a cluster; the RBAC manifest is made from this table too. */
export const collectedKinds: {
  [K in ClusterFactKind]: CollectedKind<FactItem<K>>;
} = {
  nodes: kind('v1', 'nodes', kubeNodeSchema),
  namespaces: kind('v1', 'namespaces', namespaceSchema),
  services: kind('v1', 'services', serviceSchema),
  endpointSlices: kind(
    'discovery.k8s.io/v1',
    'endpointslices',
    endpointSliceSchema,
  ),
  pods: kind('v1', 'pods', podSchema),
  deployments: kind('apps/v1', 'deployments', deploymentSchema),
  gateways: kind('networking.istio.io/v1', 'gateways', gatewaySchema),
  virtualServices: kind(
    'networking.istio.io/v1',
    'virtualservices',
    virtualServiceSchema,
  ),
  destinationRules: kind(
    'networking.istio.io/v1',
    'destinationrules',
    destinationRuleSchema,
  ),
  peerAuthentications: kind(
    'security.istio.io/v1',
    'peerauthentications',
    peerAuthenticationSchema,
  ),
  certificates: kind(
    'cert-manager.io/v1',
    'certificates',
    certManagerCertificateSchema,
  ),
  networkPolicies: kind(
    'networking.k8s.io/v1',
    'networkpolicies',
    networkPolicySchema,
  ),
  authorizationPolicies: kind(
    'security.istio.io/v1',
    'authorizationpolicies',
    authorizationPolicySchema,
  ),
  serviceAccounts: kind('v1', 'serviceaccounts', serviceAccountSchema),
  requestAuthentications: kind(
    'security.istio.io/v1',
    'requestauthentications',
    requestAuthenticationSchema,
  ),
  serviceEntries: kind(
    'networking.istio.io/v1',
    'serviceentries',
    serviceEntrySchema,
  ),
  sidecars: kind('networking.istio.io/v1', 'sidecars', sidecarSchema),
  kubernetesGateways: kind(
    'gateway.networking.k8s.io/v1',
    'gateways',
    kubernetesGatewaySchema,
  ),
  httpRoutes: kind(
    'gateway.networking.k8s.io/v1',
    'httproutes',
    httpRouteSchema,
  ),
  grpcRoutes: kind(
    'gateway.networking.k8s.io/v1',
    'grpcroutes',
    grpcRouteSchema,
  ),
  referenceGrants: kind(
    'gateway.networking.k8s.io/v1beta1',
    'referencegrants',
    referenceGrantSchema,
  ),
  mutatingWebhooks: kind(
    'admissionregistration.k8s.io/v1',
    'mutatingwebhookconfigurations',
    mutatingWebhookSchema,
  ),
  etcdSnapshots: kind(
    'k3s.cattle.io/v1',
    'etcdsnapshotfiles',
    etcdSnapshotSchema,
  ),
  meshConfigs: kind('v1', 'configmaps', meshConfigOnWire, {
    namespace: istioRootNamespace,
    name: 'istio',
  }),
  meshRoots: kind('v1', 'configmaps', meshRootOnWire, {
    namespace: istioRootNamespace,
    name: 'istio-ca-root-cert',
  }),
  nodeWarnings: kind('v1', 'events', nodeWarningOnWire, {
    namespace: 'default',
    fieldSelector:
      'involvedObject.kind=Node,reason=CertificateExpirationWarning',
  }),
  gatewayApis: kind(
    'apiextensions.k8s.io/v1',
    'customresourcedefinitions',
    gatewayApiOnWire,
    { name: 'httproutes.gateway.networking.k8s.io' },
  ),
  envoyFilters: kind(
    'networking.istio.io/v1alpha3',
    'envoyfilters',
    envoyFilterSchema,
  ),
  fluxKustomizations: kind(
    'kustomize.toolkit.fluxcd.io/v1',
    'kustomizations',
    fluxKustomizationSchema,
  ),
  gitRepositories: kind(
    'source.toolkit.fluxcd.io/v1',
    'gitrepositories',
    gitRepositorySchema,
  ),
  argoApplications: kind(
    'argoproj.io/v1alpha1',
    'applications',
    argoApplicationSchema,
  ),
};
