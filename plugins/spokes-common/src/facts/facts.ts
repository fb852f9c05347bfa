import { z } from 'zod';
import {
  AcmCertificate,
  Alarm,
  BlockPublicAccess,
  BlockPublicAccessExclusion,
  DnsRecord,
  HostedZone,
  Instance,
  Listener,
  ListenerAttributes,
  LoadBalancer,
  NatGateway,
  NetworkAcl,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  Subnet,
  TargetGroup,
  TargetGroupAttributes,
  TargetHealth,
  TransitGatewayAttachment,
  TransitGatewayRoute,
  TransitGatewayRouteTable,
  TransitGatewayVpcAttachment,
  Vpc,
  ZoneHealth,
} from './aws';
import {
  Deployment,
  DestinationRule,
  EndpointSlice,
  Gateway,
  KubeNode,
  Namespace,
  PeerAuthentication,
  Pod,
  Service,
  VirtualService,
  AuthorizationPolicy,
  NetworkPolicy,
  CertManagerCertificate,
  HttpRoute,
  ReferenceGrant,
  KubernetesGateway,
  RequestAuthentication,
  ServiceAccount,
  ServiceEntry,
  Sidecar,
  MutatingWebhook,
  EtcdSnapshot,
  MeshConfig,
  MeshRoot,
  NodeWarning,
  GatewayApi,
  EnvoyFilter,
} from './kubernetes';
import { ArgoApplication, FluxKustomization, GitRepository } from './gitOps';
import { Observed } from './observed';
import { ProbeAnswer } from './probe';

/**
 * What was read in one account and region, shared by every spoke in it. Lists are fleet-wide; records are keyed by the
 * resource that was asked about, because each of those calls can fail on its own.
 *
 * @public
 */
export interface AwsFacts {
  account: string;
  region: string;
  vpcs: Observed<Vpc[]>;
  subnets: Observed<Subnet[]>;
  routeTables: Observed<RouteTable[]>;
  securityGroups: Observed<SecurityGroup[]>;
  /** Absent where it was never read: facts of an earlier version. */
  networkAcls?: Observed<NetworkAcl[]>;
  instances: Observed<Instance[]>;
  /** Absent where it was never read. */
  natGateways?: Observed<NatGateway[]>;
  networkInterfaces: Observed<NetworkInterface[]>;
  /** Absent where it was never read. */
  blockPublicAccess?: Observed<BlockPublicAccess>;
  /** Absent where it was never read. */
  blockPublicAccessExclusions?: Observed<BlockPublicAccessExclusion[]>;
  transitGatewayAttachments: Observed<TransitGatewayAttachment[]>;
  transitGatewayVpcAttachments: Observed<TransitGatewayVpcAttachment[]>;
  transitGatewayRouteTables: Observed<TransitGatewayRouteTable[]>;
  /** By Transit Gateway route table id. */
  transitGatewayRoutes: Record<string, Observed<TransitGatewayRoute[]>>;
  /** Attachment ids that propagate into a Transit Gateway route table, by its id. */
  transitGatewayPropagations: Record<string, Observed<string[]>>;
  loadBalancers: Observed<LoadBalancer[]>;
  /** By load balancer ARN. */
  listeners: Record<string, Observed<Listener[]>>;
  /** By listener ARN. Absent where it was never read. */
  listenerAttributes?: Record<string, Observed<ListenerAttributes>>;
  /** By ARN, those that listeners show. Absent where it was never read. */
  acmCertificates?: Record<string, Observed<AcmCertificate>>;
  targetGroups: Observed<TargetGroup[]>;
  /** By target group ARN. */
  targetGroupAttributes: Record<string, Observed<TargetGroupAttributes>>;
  /** By target group ARN. */
  targetHealth: Record<string, Observed<TargetHealth[]>>;
  /** Of every zone and target group. Absent where it was never read. */
  zoneHealth?: Observed<ZoneHealth[]>;
  /** On what load balancers count. Absent where it was never read. */
  alarms?: Observed<Alarm[]>;
  /** Of the whole account. Absent where it was never read. */
  hostedZones?: Observed<HostedZone[]>;
  /** By hosted zone id. */
  dnsRecords?: Record<string, Observed<DnsRecord[]>>;
  /** What requests got that were sent on trial, by exposure; absent where none are sent. */
  probes?: Record<string, Observed<ProbeAnswer[]>>;
}

/**
 * What was read in one cluster.
 *
 * @public
 */
export interface ClusterFacts {
  /** Name of the cluster in `kubernetes.clusterLocatorMethods`. */
  cluster: string;
  nodes: Observed<KubeNode[]>;
  namespaces: Observed<Namespace[]>;
  services: Observed<Service[]>;
  endpointSlices: Observed<EndpointSlice[]>;
  pods: Observed<Pod[]>;
  deployments: Observed<Deployment[]>;
  gateways: Observed<Gateway[]>;
  virtualServices: Observed<VirtualService[]>;
  destinationRules: Observed<DestinationRule[]>;
  peerAuthentications: Observed<PeerAuthentication[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  certificates?: Observed<CertManagerCertificate[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  networkPolicies?: Observed<NetworkPolicy[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  authorizationPolicies?: Observed<AuthorizationPolicy[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  serviceAccounts?: Observed<ServiceAccount[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  requestAuthentications?: Observed<RequestAuthentication[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  serviceEntries?: Observed<ServiceEntry[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  sidecars?: Observed<Sidecar[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  kubernetesGateways?: Observed<KubernetesGateway[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  httpRoutes?: Observed<HttpRoute[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  referenceGrants?: Observed<ReferenceGrant[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  mutatingWebhooks?: Observed<MutatingWebhook[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  etcdSnapshots?: Observed<EtcdSnapshot[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  meshConfigs?: Observed<MeshConfig[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  meshRoots?: Observed<MeshRoot[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  nodeWarnings?: Observed<NodeWarning[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  gatewayApis?: Observed<GatewayApi[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  envoyFilters?: Observed<EnvoyFilter[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  fluxKustomizations?: Observed<FluxKustomization[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  gitRepositories?: Observed<GitRepository[]>;
  /** Absent in facts from before it was read: nothing is known of it then. */
  argoApplications?: Observed<ArgoApplication[]>;
}

/** Kinds of facts that a cluster collector keeps. @public */
export type ClusterFactKind = Exclude<keyof ClusterFacts, 'cluster'>;

/**
 * What configuration says of a spoke: which cluster it is and where its network stands. What is absent is discovered
 * (the VPC from the nodes' addresses, the load balancers from their targets).
 *
 * @public
 */
export const spokeBindingSchema = z.object({
  /** Name of the spoke; also the first part of an exposure's reference. */
  name: z.string(),
  /** Name in `kubernetes.clusterLocatorMethods`; the spoke's name unless given. */
  cluster: z.string(),
  account: z.string(),
  region: z.string(),
  vpcId: z.string().optional(),
  loadBalancerArns: z.array(z.string()).optional(),
  hub: z.object({
    name: z.string(),
    account: z.string(),
    region: z.string(),
    transitGatewayId: z.string().optional(),
  }),
  /** Entity ref of the team that runs the spoke, for "whose job is it". */
  owner: z.string().optional(),
});
/** @public */
export type SpokeBinding = z.infer<typeof spokeBindingSchema>;

/**
 * Everything that a trace may look at: plain JSON, so a recorded snapshot replays anywhere.
 *
 * @public
 */
export interface Facts {
  schemaVersion: 1;
  /** ISO 8601 instant at which the snapshot was put together; the only "now" a check may know. */
  takenAt: string;
  spokes: SpokeBinding[];
  aws: AwsFacts[];
  clusters: ClusterFacts[];
}
