import { z } from 'zod';

/*
 * What is kept of each AWS resource. Every schema is an allow-list: parsing strips what is not named here, so nothing
 * else can reach a cache, a store or a log.
 */

/** Tags that are kept: the name, and our own. */
const tags = z.record(z.string(), z.string());

/** From DescribeVpcs. @public */
export const vpcSchema = z.object({
  id: z.string(),
  /** All associated IPv4 blocks, the primary one first. */
  cidrs: z.array(z.string()),
  tags,
});
/** Read by {@link vpcSchema}. @public */
export type Vpc = z.infer<typeof vpcSchema>;

/** From DescribeSubnets. @public */
export const subnetSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  cidr: z.string(),
  /** Zone id (`use2-az1`): zone names differ between accounts. */
  zoneId: z.string(),
  zoneName: z.string(),
  tags,
});
/** Read by {@link subnetSchema}. @public */
export type Subnet = z.infer<typeof subnetSchema>;

/** A route of a VPC route table. @public */
export const routeSchema = z.object({
  /** IPv4 CIDR; a prefix list gives one route for each of its blocks, IPv6 is left out. */
  destination: z.string(),
  target: z.object({
    kind: z.enum([
      'local',
      'internet-gateway',
      'nat-gateway',
      'transit-gateway',
      'other',
    ]),
    id: z.string(),
  }),
  state: z.enum(['active', 'blackhole']),
  origin: z.enum(['create-route-table', 'create-route', 'propagation']),
});
/** Read by {@link routeSchema}. @public */
export type Route = z.infer<typeof routeSchema>;

/** From DescribeRouteTables. @public */
export const routeTableSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  /** True for the VPC's main table, which serves every subnet without an association. */
  main: z.boolean(),
  subnetIds: z.array(z.string()),
  routes: z.array(routeSchema),
  tags,
});
/** Read by {@link routeTableSchema}. @public */
export type RouteTable = z.infer<typeof routeTableSchema>;

/** A rule of a security group; those with several sources are kept as one. @public */
export const securityGroupRuleSchema = z.object({
  /** `-1` stands for every protocol. */
  protocol: z.string(),
  /** Absent for protocols without ports, and for every port. */
  fromPort: z.number().optional(),
  toPort: z.number().optional(),
  /** IPv4 blocks, those of prefix lists among them. */
  cidrs: z.array(z.string()),
  groupIds: z.array(z.string()),
});
/** Read by {@link securityGroupRuleSchema}. @public */
export type SecurityGroupRule = z.infer<typeof securityGroupRuleSchema>;

/** From DescribeSecurityGroups. @public */
export const securityGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  vpcId: z.string(),
  ingress: z.array(securityGroupRuleSchema),
  egress: z.array(securityGroupRuleSchema),
});
/** Read by {@link securityGroupSchema}. @public */
export type SecurityGroup = z.infer<typeof securityGroupSchema>;

/** An entry of a network ACL: stateless, the first that matches decides. @public */
export const networkAclEntrySchema = z.object({
  /** Entries are looked at in this order; the last one of AWS's own, 32767, denies everything. */
  number: z.number(),
  egress: z.boolean(),
  action: z.enum(['allow', 'deny']),
  /** A number as text: `6` for TCP; `-1` stands for every protocol. */
  protocol: z.string(),
  /** IPv4; entries for IPv6 are left out. */
  cidr: z.string(),
  /** Absent for every port. */
  fromPort: z.number().optional(),
  toPort: z.number().optional(),
});
/** Read by {@link networkAclEntrySchema}. @public */
export type NetworkAclEntry = z.infer<typeof networkAclEntrySchema>;

/** From DescribeNetworkAcls. @public */
export const networkAclSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  /** Every subnet is associated with exactly one. */
  subnetIds: z.array(z.string()),
  entries: z.array(networkAclEntrySchema),
});
/** Read by {@link networkAclSchema}. @public */
export type NetworkAcl = z.infer<typeof networkAclSchema>;

/** From DescribeInstances. @public */
export const instanceSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  subnetId: z.string(),
  privateIp: z.string(),
  state: z.enum([
    'pending',
    'running',
    'shutting-down',
    'terminated',
    'stopping',
    'stopped',
  ]),
  securityGroupIds: z.array(z.string()),
  tags,
});
/** Read by {@link instanceSchema}. @public */
export type Instance = z.infer<typeof instanceSchema>;

/** From DescribeNatGateways. @public */
export const natGatewaySchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  subnetId: z.string(),
  /** `pending`, `available`, `failed`, `deleting`. */
  state: z.string(),
});
/** Read by {@link natGatewaySchema}. @public */
export type NatGateway = z.infer<typeof natGatewaySchema>;

/**
 * A network interface that belongs to a load balancer: it tells the private address of an NLB in each subnet.
 *
 * @public
 */
export const networkInterfaceSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  subnetId: z.string(),
  privateIp: z.string(),
  /** Where it has one. */
  publicIp: z.string().optional(),
  /** `ELB net/<name>/<id>` for a Network Load Balancer's. */
  description: z.string(),
});
/** Read by {@link networkInterfaceSchema}. @public */
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>;

/** From DescribeTransitGatewayVpcAttachments. @public */
export const transitGatewayVpcAttachmentSchema = z.object({
  id: z.string(),
  transitGatewayId: z.string(),
  vpcId: z.string(),
  vpcOwnerId: z.string(),
  /** `available`, `pendingAcceptance`, `modifying`, `failed`, `deleting` … as DescribeTransitGatewayVpcAttachments names them. */
  state: z.string(),
  subnetIds: z.array(z.string()),
  tags,
});
/** Read by {@link transitGatewayVpcAttachmentSchema}. @public */
export type TransitGatewayVpcAttachment = z.infer<
  typeof transitGatewayVpcAttachmentSchema
>;

/**
 * From DescribeTransitGatewayAttachments: which route table an attachment is associated with.
 *
 * @public
 */
export const transitGatewayAttachmentSchema = z.object({
  id: z.string(),
  transitGatewayId: z.string(),
  resourceType: z.string(),
  resourceId: z.string(),
  state: z.string(),
  association: z
    .object({ routeTableId: z.string(), state: z.string() })
    .optional(),
});
/** Read by {@link transitGatewayAttachmentSchema}. @public */
export type TransitGatewayAttachment = z.infer<
  typeof transitGatewayAttachmentSchema
>;

/** From DescribeTransitGatewayRouteTables. @public */
export const transitGatewayRouteTableSchema = z.object({
  id: z.string(),
  transitGatewayId: z.string(),
  tags,
});
/** Read by {@link transitGatewayRouteTableSchema}. @public */
export type TransitGatewayRouteTable = z.infer<
  typeof transitGatewayRouteTableSchema
>;

/** From SearchTransitGatewayRoutes. @public */
export const transitGatewayRouteSchema = z.object({
  destination: z.string(),
  type: z.enum(['static', 'propagated']),
  state: z.enum(['active', 'blackhole']),
  /** Empty for a blackhole. */
  attachmentIds: z.array(z.string()),
});
/** Read by {@link transitGatewayRouteSchema}. @public */
export type TransitGatewayRoute = z.infer<typeof transitGatewayRouteSchema>;

/**
 * VPC Block Public Access of the account in a region.
 *
 * @public
 */
export const blockPublicAccessSchema = z.object({
  mode: z.enum(['off', 'block-bidirectional', 'block-ingress']),
});
/** Read by {@link blockPublicAccessSchema}. @public */
export type BlockPublicAccess = z.infer<typeof blockPublicAccessSchema>;

/**
 * A VPC or subnet that Block Public Access leaves out.
 *
 * @public
 */
export const blockPublicAccessExclusionSchema = z.object({
  /** `vpc-…` or `subnet-…`. */
  resourceId: z.string(),
  mode: z.enum(['allow-bidirectional', 'allow-egress']),
});
/** Read by {@link blockPublicAccessExclusionSchema}. @public */
export type BlockPublicAccessExclusion = z.infer<
  typeof blockPublicAccessExclusionSchema
>;

/** From Route 53's ListHostedZones. @public */
export const hostedZoneSchema = z.object({
  id: z.string(),
  /** In lower case, without the dot at the end. */
  name: z.string(),
  private: z.boolean(),
});
/** Read by {@link hostedZoneSchema}. @public */
export type HostedZone = z.infer<typeof hostedZoneSchema>;

/**
 * What a name leads to. Other types of records are left out: they may hold anything.
 *
 * @public
 */
export const dnsRecordSchema = z.object({
  /** In lower case, without the dot at the end; a wildcard starts with `*.`. */
  name: z.string(),
  type: z.enum(['A', 'AAAA', 'CNAME', 'NS']),
  /** Addresses, or names in the form of `name`. */
  targets: z.array(z.string()),
});
/** Read by {@link dnsRecordSchema}. @public */
export type DnsRecord = z.infer<typeof dnsRecordSchema>;

/** From DescribeLoadBalancers. @public */
export const loadBalancerSchema = z.object({
  arn: z.string(),
  name: z.string(),
  dnsName: z.string(),
  type: z.enum(['network', 'application', 'gateway']),
  scheme: z.enum(['internet-facing', 'internal']),
  /** `active`, `provisioning`, `active_impaired` or `failed`. */
  state: z.string(),
  vpcId: z.string(),
  zones: z.array(
    z.object({
      zoneName: z.string(),
      subnetId: z.string(),
      /** The NLB's own address in this zone, where AWS tells it. */
      privateIp: z.string().optional(),
    }),
  ),
  securityGroupIds: z.array(z.string()),
});
/** Read by {@link loadBalancerSchema}. @public */
export type LoadBalancer = z.infer<typeof loadBalancerSchema>;

/** From DescribeListeners. @public */
export const listenerSchema = z.object({
  arn: z.string(),
  loadBalancerArn: z.string(),
  port: z.number(),
  protocol: z.enum([
    'TCP',
    'TLS',
    'UDP',
    'TCP_UDP',
    'QUIC',
    'TCP_QUIC',
    'HTTP',
    'HTTPS',
  ]),
  targetGroupArns: z.array(z.string()),
  certificateArns: z.array(z.string()),
  alpnPolicy: z.array(z.string()),
});
/** Read by {@link listenerSchema}. @public */
export type Listener = z.infer<typeof listenerSchema>;

/** From DescribeTargetGroups. @public */
export const targetGroupSchema = z.object({
  arn: z.string(),
  name: z.string(),
  protocol: z.string(),
  port: z.number(),
  vpcId: z.string(),
  targetType: z.enum(['instance', 'ip', 'lambda', 'alb']),
  healthCheck: z.object({
    protocol: z.string(),
    /** A number as text, or `traffic-port`. */
    port: z.string(),
    path: z.string().optional(),
    intervalSeconds: z.number(),
  }),
  loadBalancerArns: z.array(z.string()),
});
/** Read by {@link targetGroupSchema}. @public */
export type TargetGroup = z.infer<typeof targetGroupSchema>;

/** From DescribeTargetGroupAttributes. @public */
export const targetGroupAttributesSchema = z.object({
  preserveClientIp: z.boolean(),
  proxyProtocolV2: z.boolean(),
});
/** Read by {@link targetGroupAttributesSchema}. @public */
export type TargetGroupAttributes = z.infer<typeof targetGroupAttributesSchema>;

/** From DescribeTargetHealth: one target, and why it is in no better state. @public */
export const targetHealthSchema = z.object({
  id: z.string(),
  port: z.number(),
  /** A zone name, or `all`. */
  availabilityZone: z.string().optional(),
  state: z.enum([
    'initial',
    'healthy',
    'unhealthy',
    'unhealthy.draining',
    'unused',
    'draining',
    'unavailable',
  ]),
  reason: z.string().optional(),
});
/** Read by {@link targetHealthSchema}. @public */
export type TargetHealth = z.infer<typeof targetHealthSchema>;

/** From DescribeListenerAttributes. @public */
export const listenerAttributesSchema = z.object({
  /** Absent where the listener has none that could be set, as one that ends TLS. */
  tcpIdleTimeoutSeconds: z.number().optional(),
});
/** Read by {@link listenerAttributesSchema}. @public */
export type ListenerAttributes = z.infer<typeof listenerAttributesSchema>;

/** What ACM says of a certificate; never the certificate. @public */
export const acmCertificateSchema = z.object({
  arn: z.string(),
  /** What it is for; absent in facts from before it was kept. */
  names: z.array(z.string()).optional(),
  /** `ISSUED`, `EXPIRED`, `REVOKED`, `PENDING_VALIDATION` … */
  status: z.string(),
  /** ISO 8601 instant. */
  notAfter: z.string().optional(),
});
/** Read by {@link acmCertificateSchema}. @public */
export type AcmCertificate = z.infer<typeof acmCertificateSchema>;

/**
 * An alarm of CloudWatch on what load balancers count. Alarms on anything else are left out.
 *
 * @public
 */
export const alarmSchema = z.object({
  arn: z.string(),
  name: z.string(),
  state: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
  /** ISO 8601: when it came into this state. */
  since: z.string().optional(),
  /** False while somebody has silenced it. */
  actionsEnabled: z.boolean(),
  /** What it looks at; one by metric math looks at several. */
  watches: z.array(
    z.object({
      metric: z.string(),
      /** `net/<name>/<id>`, as metrics name a load balancer. */
      loadBalancer: z.string().optional(),
      /** `targetgroup/<name>/<id>`, as metrics name a target group. */
      targetGroup: z.string().optional(),
    }),
  ),
});
/** Read by {@link alarmSchema}. @public */
export type Alarm = z.infer<typeof alarmSchema>;

/**
 * How many targets one zone of a load balancer finds healthy, as CloudWatch has it: DescribeTargetHealth gives one answer
 * for all zones.
 *
 * @public
 */
export const zoneHealthSchema = z.object({
  targetGroupArn: z.string(),
  loadBalancerArn: z.string(),
  zoneName: z.string(),
  /** The most within the latest minute that was counted. */
  healthy: z.number(),
});
/** Read by {@link zoneHealthSchema}. @public */
export type ZoneHealth = z.infer<typeof zoneHealthSchema>;
