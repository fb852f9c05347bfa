import { z } from 'zod';
import { spokeAcceptanceSchema } from '../blueprint/spokeAcceptance';
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
  GrpcRoute,
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
  /** Twelve digits. */
  account: string;
  /** `us-east-2` */
  region: string;
  /** With every IPv4 block that is associated (EC2 DescribeVpcs), not only the first. */
  vpcs: Observed<Vpc[]>;
  /** Of these VPCs (EC2 DescribeSubnets), each with the id of its zone: names of zones differ between accounts. */
  subnets: Observed<Subnet[]>;
  /** Of VPCs; those of Transit Gateways stand apart. */
  routeTables: Observed<RouteTable[]>;
  /** With the rules of both directions (EC2 DescribeSecurityGroups); prefix lists are written out as their blocks. */
  securityGroups: Observed<SecurityGroup[]>;
  /** Absent where it was never read: facts of an earlier version. */
  networkAcls?: Observed<NetworkAcl[]>;
  /** Those that are, or a moment ago were. */
  instances: Observed<Instance[]>;
  /** Absent where it was never read. */
  natGateways?: Observed<NatGateway[]>;
  /** Those of load balancers. */
  networkInterfaces: Observed<NetworkInterface[]>;
  /** Absent where it was never read. */
  blockPublicAccess?: Observed<BlockPublicAccess>;
  /** Absent where it was never read. */
  blockPublicAccessExclusions?: Observed<BlockPublicAccessExclusion[]>;
  /** Of every kind, with the table that each is associated with. */
  transitGatewayAttachments: Observed<TransitGatewayAttachment[]>;
  /** With the subnets of each. */
  transitGatewayVpcAttachments: Observed<TransitGatewayVpcAttachment[]>;
  /** Those that the account may see. */
  transitGatewayRouteTables: Observed<TransitGatewayRouteTable[]>;
  /** By Transit Gateway route table id. */
  transitGatewayRoutes: Record<string, Observed<TransitGatewayRoute[]>>;
  /** Attachment ids that propagate into a Transit Gateway route table, by its id. */
  transitGatewayPropagations: Record<string, Observed<string[]>>;
  /** Of every type; others than NLBs are in the way, at times. */
  loadBalancers: Observed<LoadBalancer[]>;
  /** By load balancer ARN. */
  listeners: Record<string, Observed<Listener[]>>;
  /** By listener ARN. Absent where it was never read. */
  listenerAttributes?: Record<string, Observed<ListenerAttributes>>;
  /** By ARN, those that listeners show. Absent where it was never read. */
  acmCertificates?: Record<string, Observed<AcmCertificate>>;
  /** Of every type; health and attributes stand apart, by ARN. */
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
  /** v1 Node */
  nodes: Observed<KubeNode[]>;
  /** v1 Namespace */
  namespaces: Observed<Namespace[]>;
  /** v1 Service */
  services: Observed<Service[]>;
  /** discovery.k8s.io EndpointSlice */
  endpointSlices: Observed<EndpointSlice[]>;
  /** v1 Pod */
  pods: Observed<Pod[]>;
  /** apps Deployment */
  deployments: Observed<Deployment[]>;
  /** networking.istio.io Gateway */
  gateways: Observed<Gateway[]>;
  /** networking.istio.io VirtualService */
  virtualServices: Observed<VirtualService[]>;
  /** networking.istio.io DestinationRule */
  destinationRules: Observed<DestinationRule[]>;
  /** security.istio.io PeerAuthentication */
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
  grpcRoutes?: Observed<GrpcRoute[]>;
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
  /** What the spoke's blueprint accepts; absent where none does, or none was read. */
  accepted: z.array(spokeAcceptanceSchema).optional(),
});
/** Read by {@link spokeBindingSchema}. @public */
export type SpokeBinding = z.infer<typeof spokeBindingSchema>;

/**
 * Everything that a trace may look at: plain JSON, so a recorded snapshot replays anywhere.
 *
 * @public
 */
export interface Facts {
  /** Raised when older facts can be read no more. */
  schemaVersion: 1;
  /** ISO 8601 instant at which the snapshot was put together; the only "now" a check may know. */
  takenAt: string;
  /** What configuration says of each spoke. */
  spokes: SpokeBinding[];
  /** By account and region: `123456789012/us-east-2`. */
  aws: AwsFacts[];
  /** By name of the cluster. */
  clusters: ClusterFacts[];
}
