/*
 * Plain state, in the words of AWS's own APIs. Faults change it in place; nothing is cached, so every answer of the
 * query APIs and every health check follows from what it holds at that moment.
 */
import type { RequestAnswer } from './walk/RequestAnswer';
import { Refusal } from './Refusal';
import { SpokeIds } from './SpokeIds';

export type Tags = Record<string, string>;

export interface VpcState {
  id: string;
  cidr: string;
  secondaryCidrs: string[];
  tags: Tags;
}

export interface SubnetState {
  id: string;
  vpcId: string;
  cidr: string;
  zoneId: string;
  zoneName: string;
  tags: Tags;
}

/** Blocks under a name, which routes and rules may point at instead of a block. */
export interface PrefixListState {
  id: string;
  name: string;
  cidrs: string[];
}

export interface RouteState {
  /** A block, or the id of a prefix list: `pl-…`. */
  destination: string;
  /** `local`, or the id of a gateway: `igw-…`, `nat-…`, `tgw-…`, `pcx-…`, `vpce-…`, `eni-…`. */
  targetId: string;
  state: 'active' | 'blackhole';
  origin: 'CreateRouteTable' | 'CreateRoute' | 'EnableVgwRoutePropagation';
}

export interface RouteTableState {
  id: string;
  vpcId: string;
  /** Serves every subnet of the VPC that no table names. */
  main: boolean;
  subnetIds: string[];
  routes: RouteState[];
  tags: Tags;
}

export interface SecurityGroupRuleState {
  /** `tcp`, `udp`, `icmp`, or `-1` for everything. */
  protocol: string;
  fromPort?: number;
  toPort?: number;
  cidrs: string[];
  groupIds: string[];
  prefixListIds?: string[];
  description?: string;
}

export interface SecurityGroupState {
  id: string;
  name: string;
  description: string;
  vpcId: string;
  ingress: SecurityGroupRuleState[];
  egress: SecurityGroupRuleState[];
  tags: Tags;
}

export interface NetworkAclEntryState {
  /** Looked at in this order; what matches none is denied. */
  number: number;
  egress: boolean;
  action: 'allow' | 'deny';
  /** `6` for TCP, `-1` for everything. */
  protocol: string;
  cidr: string;
  /** Absent for every port. */
  ports?: { from: number; to: number };
}

export interface NetworkAclState {
  id: string;
  vpcId: string;
  /** The VPC's own, which every new subnet gets. */
  isDefault: boolean;
  subnetIds: string[];
  entries: NetworkAclEntryState[];
  tags: Tags;
}

export interface InstanceState {
  id: string;
  vpcId: string;
  subnetId: string;
  privateIp: string;
  instanceType: string;
  state:
    | 'pending'
    | 'running'
    | 'shutting-down'
    | 'terminated'
    | 'stopping'
    | 'stopped';
  securityGroupIds: string[];
  tags: Tags;
}

export interface NetworkInterfaceState {
  id: string;
  vpcId: string;
  subnetId: string;
  privateIp: string;
  /** `ELB net/<name>/<id>` for a Network Load Balancer's. */
  description: string;
  interfaceType: 'network_load_balancer' | 'interface' | 'nat_gateway';
  /** Where it is associated with one. */
  publicIp?: string;
  securityGroupIds: string[];
}

export interface InternetGatewayState {
  id: string;
  vpcId: string;
  tags: Tags;
}

export interface NatGatewayState {
  id: string;
  vpcId: string;
  subnetId: string;
  state: 'pending' | 'available' | 'failed' | 'deleting' | 'deleted';
  publicIp: string;
  privateIp: string;
  tags: Tags;
}

/** Of the account in its region. */
export interface BlockPublicAccessState {
  mode: 'off' | 'block-bidirectional' | 'block-ingress';
  exclusions: {
    id: string;
    /** A VPC or a subnet. */
    resourceId: string;
    mode: 'allow-bidirectional' | 'allow-egress';
    state: 'create-complete' | 'delete-complete';
  }[];
}

export interface TransitGatewayState {
  id: string;
  state: string;
  description: string;
  tags: Tags;
}

export interface TransitGatewayAttachmentState {
  id: string;
  transitGatewayId: string;
  vpcId: string;
  vpcOwnerId: string;
  /** `available`, `pendingAcceptance`, `modifying`, `failed`, `deleting`, `deleted` … */
  state: string;
  /** One a zone: traffic of other zones does not reach the Transit Gateway. */
  subnetIds: string[];
  association?: { routeTableId: string; state: string };
  tags: Tags;
}

export interface TransitGatewayStaticRouteState {
  destination: string;
  /** Absent for a route that was made as a blackhole. */
  attachmentId?: string;
}

/** Its propagated routes follow from `propagatingAttachmentIds` and the VPCs' blocks: see transitGatewayRoutes. */
export interface TransitGatewayRouteTableState {
  id: string;
  transitGatewayId: string;
  staticRoutes: TransitGatewayStaticRouteState[];
  propagatingAttachmentIds: string[];
  tags: Tags;
}

export interface LoadBalancerState {
  arn: string;
  name: string;
  dnsName: string;
  canonicalHostedZoneId: string;
  type: 'network' | 'application' | 'gateway';
  scheme: 'internet-facing' | 'internal';
  /** `active`, `provisioning`, `active_impaired` or `failed`. */
  state: string;
  vpcId: string;
  /** Its address in each subnet is that of the network interface whose description names it. */
  subnetIds: string[];
  securityGroupIds: string[];
  crossZone: boolean;
  tags: Tags;
}

export interface ListenerState {
  arn: string;
  loadBalancerArn: string;
  port: number;
  protocol: 'TCP' | 'TLS' | 'UDP' | 'TCP_UDP';
  /** Of the default action; empty when nothing is forwarded. */
  targetGroupArns: string[];
  certificateArns: string[];
  alpnPolicy: string[];
  /** AWS's own 350 unless set. */
  tcpIdleTimeoutSeconds?: number;
}

/** A certificate of Certificate Manager. */
export interface CertificateState {
  arn: string;
  domain: string;
  status: 'ISSUED' | 'EXPIRED' | 'REVOKED';
  /** ISO 8601 instant. */
  notAfter: string;
}

/** An alarm of CloudWatch on a count of a load balancer. Its state follows from the health of the targets. */
export interface AlarmState {
  arn: string;
  name: string;
  metric: string;
  loadBalancerArn: string;
  targetGroupArn?: string;
}

export interface TargetState {
  id: string;
  port: number;
  /** `all` for an address outside the load balancer's VPC. */
  availabilityZone?: string;
}

export interface TargetGroupState {
  arn: string;
  name: string;
  protocol: string;
  port: number;
  vpcId: string;
  targetType: 'instance' | 'ip' | 'alb';
  healthCheck: {
    protocol: 'TCP' | 'HTTP' | 'HTTPS';
    /** A number as text, or `traffic-port`. */
    port: string;
    path?: string;
    intervalSeconds: number;
  };
  preserveClientIp: boolean;
  proxyProtocolV2: boolean;
  targets: TargetState[];
  tags: Tags;
}

export interface RecordState {
  /** With the dot at the end, as Route 53 keeps it. */
  name: string;
  type: 'A' | 'AAAA' | 'CNAME' | 'TXT' | 'NS' | 'SOA';
  ttl?: number;
  values: string[];
  alias?: { dnsName: string; hostedZoneId: string };
}

export interface HostedZoneState {
  id: string;
  /** With the dot at the end. */
  name: string;
  private: boolean;
  records: RecordState[];
}

/** What AWS holds: written by the reference scenario, changed by faults, read by the query APIs. */
export interface AwsWorld {
  account: string;
  region: string;
  vpcs: VpcState[];
  subnets: SubnetState[];
  prefixLists: PrefixListState[];
  routeTables: RouteTableState[];
  securityGroups: SecurityGroupState[];
  networkAcls: NetworkAclState[];
  instances: InstanceState[];
  networkInterfaces: NetworkInterfaceState[];
  internetGateways: InternetGatewayState[];
  natGateways: NatGatewayState[];
  blockPublicAccess: BlockPublicAccessState;
  transitGateways: TransitGatewayState[];
  transitGatewayAttachments: TransitGatewayAttachmentState[];
  transitGatewayRouteTables: TransitGatewayRouteTableState[];
  loadBalancers: LoadBalancerState[];
  listeners: ListenerState[];
  targetGroups: TargetGroupState[];
  certificates: CertificateState[];
  alarms: AlarmState[];
  /** Zones of load balancers that have a fault of their own: what they send on is lost. No call tells. */
  lostZones: { loadBalancerArn: string; subnetId: string }[];
  hostedZones: HostedZoneState[];
  /** Which of all this belongs to which spoke: no call answers it, faults and the sandbox's own pages ask. */
  spokes: SpokeIds[];
  /** What stands in the way to a spoke although no call tells of it. */
  unseen?: { spoke: string; answer: RequestAnswer }[];
  /** Calls that do not get an answer: rights are part of the world too. */
  refusals: Refusal[];
  /** At most so many items a page, whatever the caller asks for. */
  pageSize?: number;
}
