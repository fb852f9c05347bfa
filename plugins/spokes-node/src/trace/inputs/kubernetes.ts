import {
  AuthorizationPolicy,
  Deployment,
  DestinationRule,
  EndpointSlice,
  Gateway,
  HttpRoute,
  KubeNode,
  Namespace,
  PeerAuthentication,
  Pod,
  RequestAuthentication,
  Service,
  ServiceAccount,
  ServiceEntry,
  ServicePort,
  VirtualService,
  observedOk,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { EntryPoint } from '../exposures/findEntryPoints';
import { EffectiveMtls } from '../istio/effectiveMtls';
import { LeadingRoute } from '../istio/leadingRoutes';
import { gitOpsOf } from '../gitOps/gitOpsOf';
import { ReadyEndpoint } from '../kubernetes/readyEndpoints';
import {
  authorization,
  AuthorizationStop,
  authorizationStops,
  GatewayTls,
  gatewayTls,
} from './kubernetes/authorization';
import { Call, calls } from './kubernetes/calls';
import {
  appCrossings,
  Crossing,
  gatewayCrossings,
} from './kubernetes/crossings';
import {
  Credential,
  credentialNames,
  listenerCertificates,
  credentials,
  StrayCredential,
  strayCredentials,
} from './kubernetes/credentials';
import { controlPlanes, ControlPlane } from './kubernetes/controlPlanes';
import { evictedPods } from './kubernetes/evictedPods';
import { entry, waysToService } from './kubernetes/entry';
import {
  ExternalDestination,
  externalDestinations,
} from './kubernetes/externalDestinations';
import * as ingress from './kubernetes/ingress';
import {
  GatewayListener,
  gatewayListeners,
  gatewayServices,
} from './kubernetes/listeners';
import { openPods } from './kubernetes/openPods';
import { otherWays } from './kubernetes/otherWays';
import {
  UndeliveredSecret,
  undeliveredSecrets,
  ungrantedBackends,
  UngrantedReference,
  ungrantedSecrets,
} from './kubernetes/ungranted';
import { ListenerCertificate } from '../gatewayApi/TranslatedGateway';
import { podsOfGateway } from './kubernetes/podsOfGateway';
import * as workload from './kubernetes/workload';
import { perSpoke, Resolvers } from './scope';

/** What checks of the Kubernetes and Istio hops may ask for. @public */
export interface KubernetesInputs {
  /** Name of the cluster, for a finding's resource. */
  cluster: string;
  kubeNodes: KubeNode[];
  /** Names of those that take no pods for now, as far as nodes were read. */
  cordonedNodes: string[];
  deployments: Deployment[];
  services: Service[];
  pods: Pod[];
  gateways: Gateway[];
  virtualServices: VirtualService[];
  /** The node port that the load balancer sends to; the reference's where that could not be read. */
  expectedNodePort: number;
  /** The ingress Service, or none. */
  ingressServices: Service[];
  /** The Service whose NodePorts the load balancer targets: the one in front of the ingress gateway's pods. */
  ingressService: Service;
  /** The port of the ingress Service that the exposure comes in by. */
  ingressServicePort: ServicePort;
  ingressEndpoints: ReadyEndpoint[];
  /** The pods that the Gateway of the exposure selects; may be empty. */
  podsOfGateway: Pod[];
  /** The same, or those behind the ingress Service where it selects none; may be empty. */
  gatewayPods: Pod[];
  /** The Services in front of the gateway pods. */
  gatewayServices: Service[];
  /** What every Gateway opens on the gateway pods. */
  gatewayListeners: GatewayListener[];
  /** The port of the gateway pods behind the exposure's node port. */
  gatewayContainerPort: number;
  /** Every way that a VirtualService leads to the Service; may be empty. */
  waysToService: LeadingRoute[];
  /** Ways from outside that no VirtualService makes; one that is there is not judged. */
  otherWays: HttpRoute[];
  /** The address that the trace is about, and the route that leads from there; absent where none does. */
  entry: EntryPoint;
  /** The Service of the exposure. */
  service: Service;
  /** The port of it that the route sends to. */
  servicePort: ServicePort;
  servicePods: Pod[];
  serviceSlices: EndpointSlice[];
  serviceDeployments: Deployment[];
  serviceNamespace: Namespace;
  /** What the pods of the Service demand of a client. */
  serviceMtls: EffectiveMtls;
  serviceDestinationRules: DestinationRule[];
  /** The DestinationRule that the ingress gateway follows for the Service. */
  destinationRule: DestinationRule;
  /** Calls behind the exposure that are declared. */
  calls: Call[];
  /** How the gateway connects to the pods of the Service. */
  gatewayTls: GatewayTls;
  /** What authorization policies say of the request; may hold what cannot be known. */
  authorizationStops: AuthorizationStop[];
  /** The same, where it is known whether the request is let through. */
  authorization: AuthorizationStop[];
  /** Connections into the gateway pods, as network policies see them. */
  gatewayCrossings: Crossing[];
  /** Connections from the gateway pods to those of the Service, as network policies of both ends see them. */
  appCrossings: Crossing[];
  /** Pods of the Service that no NetworkPolicy selects for inbound traffic. */
  openPods: Pod[];
  /** The TLS secrets that the Gateway of the exposure names and cert-manager issues. */
  credentials: Credential[];
  /** The names of the TLS secrets that the Gateway of the exposure shows; absent where it shows none. */
  credentialNames: string[];
  /** What the listener of the Gateway API names as its certificates; absent where the exposure has none. */
  listenerCertificates: ListenerCertificate[];
  /** Those of them that are issued where the gateway pods do not look. */
  strayCredentials: StrayCredential[];
  /** Destinations outside of the cluster that share a route with the exposure; absent where there are none. */
  externalDestinations: ExternalDestination[];
  /** Backends of other namespaces that are not granted; absent where the HTTPRoute of the exposure has none of another. */
  ungrantedBackends: UngrantedReference[];
  /** The same of the TLS secret that the listener names. */
  ungrantedSecrets: UngrantedReference[];
  /** TLS secrets of the listener that are kept from the gateway pods. */
  undeliveredSecrets: UndeliveredSecret[];
  peerAuthentications: PeerAuthentication[];
  namespaces: Namespace[];
  serviceAccounts: ServiceAccount[];
  serviceEntries: ServiceEntry[];
  /** The DestinationRules whose host begins with the name of the Service; absent where none does. */
  namesakeRules: DestinationRule[];
  authorizationPolicies: AuthorizationPolicy[];
  requestAuthentications: RequestAuthentication[];
  /** The Services in front of the same pods, the one of the exposure among them. */
  siblingServices: Service[];
  /** The istiod Services of the cluster, and their pods; absent where it runs elsewhere. */
  controlPlanes: ControlPlane[];
  /** What is left of pods of the Service that a node evicted. */
  evictedPods: Pod[];
  /** How far GitOps is with the folder of the exposure; always known. */
  gitOps: TraceGitOps;
}

/** @public */
export const kubernetesResolvers: Resolvers<KubernetesInputs> = {
  cluster: perSpoke(({ facts }) =>
    observedOk(facts.cluster.cluster, 'configuration', facts.takenAt),
  ),
  expectedNodePort: ingress.expectedNodePort,
  ingressServices: ingress.ingressServices,
  kubeNodes: perSpoke(({ facts }) => facts.cluster.nodes),
  cordonedNodes: perSpoke(({ facts: { cluster, takenAt } }) =>
    observedOk(
      (cluster.nodes.value ?? [])
        .filter(({ spec }) => spec.unschedulable)
        .map(({ metadata }) => metadata.name),
      'list v1/nodes',
      takenAt,
    ),
  ),
  deployments: perSpoke(({ facts }) => facts.cluster.deployments),
  services: perSpoke(({ facts }) => facts.cluster.services),
  pods: perSpoke(({ facts }) => facts.cluster.pods),
  gateways: perSpoke(({ facts }) => facts.cluster.gateways),
  virtualServices: perSpoke(({ facts }) => facts.cluster.virtualServices),
  ingressService: ingress.ingressService,
  ingressServicePort: ingress.ingressServicePort,
  ingressEndpoints: ingress.ingressEndpoints,
  podsOfGateway,
  gatewayPods: ingress.gatewayPods,
  gatewayServices,
  gatewayListeners,
  gatewayContainerPort: ingress.gatewayContainerPort,
  waysToService,
  otherWays,
  entry,
  service: workload.service,
  servicePort: workload.servicePort,
  servicePods: workload.servicePods,
  serviceSlices: workload.serviceSlices,
  serviceDeployments: workload.serviceDeployments,
  serviceNamespace: workload.serviceNamespace,
  serviceMtls: workload.serviceMtls,
  serviceDestinationRules: workload.serviceDestinationRules,
  destinationRule: workload.destinationRule,
  calls,
  gatewayTls,
  authorizationStops,
  authorization,
  gatewayCrossings,
  appCrossings,
  openPods,
  credentials,
  credentialNames,
  listenerCertificates,
  strayCredentials,
  externalDestinations,
  ungrantedBackends,
  ungrantedSecrets,
  undeliveredSecrets,
  peerAuthentications: perSpoke(
    ({ facts }) => facts.cluster.peerAuthentications,
  ),
  namespaces: perSpoke(({ facts }) => facts.cluster.namespaces),
  serviceAccounts: perSpoke(({ facts }) => facts.cluster.serviceAccounts),
  serviceEntries: perSpoke(({ facts }) => facts.cluster.serviceEntries),
  namesakeRules: workload.namesakeRules,
  authorizationPolicies: perSpoke(
    ({ facts }) => facts.cluster.authorizationPolicies,
  ),
  requestAuthentications: perSpoke(
    ({ facts }) => facts.cluster.requestAuthentications,
  ),
  siblingServices: workload.siblingServices,
  controlPlanes,
  evictedPods,
  gitOps: gitOpsOf,
};
