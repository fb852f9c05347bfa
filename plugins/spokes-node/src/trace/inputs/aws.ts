import {
  AcmCertificate,
  Alarm,
  Instance,
  Listener,
  ListenerAttributes,
  LoadBalancer,
  ProbeAnswer,
  SecurityGroup,
  TargetGroup,
  TargetGroupAttributes,
  TargetHealth,
  TransitGatewayVpcAttachment,
  Vpc,
  HostedZone,
} from '@fitsync/backstage-plugin-spokes-common';
import { aclCrossings, AclCrossing } from './aws/aclCrossings';
import { balancedGroups, balancerAlarms } from './aws/alarms';
import { destinations } from './aws/destinations';
import {
  AttachmentRoutes,
  attachmentRoutes,
  SpokeNat,
  spokeNats,
} from './aws/egress';
import { listenerAttributes, listenerCertificate } from './aws/listenerState';
import { zoneCounts, ZoneCount } from './aws/zoneCounts';
import { excusedTargets } from './aws/excusedTargets';
import { hostRecord, HostRecord } from './aws/hostRecord';
import { ingressPort, IngressPort } from './aws/ingressPort';
import { loadBalancer, loadBalancers } from './aws/loadBalancers';
import { hubVpc, NeighbourVpc, neighbourVpcs } from './aws/neighbourVpcs';
import { nlbSubnets, NlbSubnet } from './aws/nlbSubnets';
import { nodeAdmission } from './aws/nodeAdmission';
import { nodeAddresses, NodeAddress } from './aws/nodeAddresses';
import {
  nlbSecurityGroups,
  nodeInstances,
  NodeInstance,
  nodeRouteTables,
  NodeRouteTable,
  nodeSecurityGroups,
  NodeSecurityGroups,
} from './aws/nodeInstances';
import { nodelessInstances } from './aws/nodelessInstances';
import { probeAnswers } from './aws/probeAnswers';
import { publicAccess, PublicAccess } from './aws/publicAccess';
import { publicZones } from './aws/publicZones';
import { hubSite, Site, spokeName, spokeSite } from './aws/sites';
import { spokeVpc } from './aws/spokeVpc';
import {
  exposurePort,
  listener,
  listeners,
  targetGroup,
  targetGroupAttributes,
  targetGroups,
  targets,
} from './aws/targetGroups';
import * as transitGateway from './aws/transitGateway';
import { Resolvers } from './scope';

/** What checks of the AWS hops may ask for. @public */
export interface AwsInputs {
  /** Name of the spoke; always known. */
  spokeName: string;
  /** Where the hub's resources stand; always known. */
  hubSite: Site;
  /** The public zones of hub and spoke, as far as they were read. */
  publicZones: HostedZone[];
  /** Where the spoke's resources stand; always known. */
  spokeSite: Site;
  /** Every NLB of the spoke. */
  loadBalancers: LoadBalancer[];
  /** The NLB that the exposure is asked through. */
  loadBalancer: LoadBalancer;
  /** The target groups that the spoke's NLBs send to. */
  balancedGroups: TargetGroup[];
  /** Alarms on the spoke's NLBs and their target groups. */
  balancerAlarms: Alarm[];
  nlbSubnets: NlbSubnet[];
  publicAccess: PublicAccess;
  nlbSecurityGroups: SecurityGroup[];
  /** What the name that clients use leads to. */
  hostRecord: HostRecord;
  /** What requests got that were sent on trial. */
  probeAnswers: ProbeAnswer[];
  /** Public port of the exposure; always known. */
  exposurePort: number;
  listeners: Listener[];
  targetGroups: TargetGroup[];
  /** The listener on the exposure's port. */
  listener: Listener;
  listenerAttributes: ListenerAttributes;
  /** The certificate that the listener shows; absent where it ends no TLS. */
  listenerCertificate: AcmCertificate;
  /** Healthy targets as each zone of the load balancer counts them. */
  zoneCounts: ZoneCount[];
  targetGroup: TargetGroup;
  targetGroupAttributes: TargetGroupAttributes;
  /** Registered targets, those on their way out left out. */
  targets: TargetHealth[];
  /** Addresses of targets that are unhealthy by design. */
  excusedTargets: string[];
  /** Addresses in the spoke that the NLB sends to. */
  destinations: string[];
  ingressPort: IngressPort;
  /** Where requests and answers pass a network ACL. */
  aclCrossings: AclCrossing[];
  hubVpc: Vpc;
  spokeVpc: Vpc;
  /** Other VPCs on the Transit Gateway. */
  neighbourVpcs: NeighbourVpc[];
  nodeAddresses: NodeAddress[];
  nodeInstances: NodeInstance[];
  /** Running instances that look like nodes and are none. */
  nodelessInstances: Instance[];
  nodeRouteTables: NodeRouteTable[];
  nodeSecurityGroups: NodeSecurityGroups[];
  /** The same, where they tell whether the load balancer is let in. */
  nodeAdmission: NodeSecurityGroups[];
  /** For the text of a fix only. */
  transitGateway: transitGateway.TransitGatewayHint;
  attachments: transitGateway.Attachments;
  hubAttachment: TransitGatewayVpcAttachment;
  spokeAttachment: TransitGatewayVpcAttachment;
  attachmentZones: transitGateway.AttachmentZones;
  /** Where the spoke's traffic to the internet comes out in the hub. */
  attachmentRoutes: AttachmentRoutes[];
  /** NAT gateways that it leaves through. */
  spokeNats: SpokeNat[];
  hubAssociation: {
    attachmentId: string;
    association?: transitGateway.Association;
  };
  spokeAssociation: {
    attachmentId: string;
    association?: transitGateway.Association;
  };
  forwardTable: transitGateway.TransitGatewayTable;
  forwardPropagations: string[];
  returnTable: transitGateway.TransitGatewayTable;
}

/** @public */
export const awsResolvers: Resolvers<AwsInputs> = {
  spokeName,
  hubSite,
  publicZones,
  spokeSite,
  loadBalancers,
  loadBalancer,
  balancedGroups,
  balancerAlarms,
  nlbSubnets,
  publicAccess,
  nlbSecurityGroups,
  hostRecord,
  probeAnswers,
  exposurePort,
  listeners,
  targetGroups,
  listener,
  listenerAttributes,
  listenerCertificate,
  zoneCounts,
  targetGroup,
  targetGroupAttributes,
  targets,
  excusedTargets,
  destinations,
  ingressPort,
  aclCrossings,
  hubVpc,
  spokeVpc,
  neighbourVpcs,
  nodeAddresses,
  nodeInstances,
  nodelessInstances,
  nodeRouteTables,
  nodeSecurityGroups,
  nodeAdmission,
  transitGateway: transitGateway.transitGateway,
  attachments: transitGateway.attachments,
  hubAttachment: transitGateway.hubAttachment,
  spokeAttachment: transitGateway.spokeAttachment,
  attachmentZones: transitGateway.attachmentZones,
  attachmentRoutes,
  spokeNats,
  hubAssociation: transitGateway.hubAssociation,
  spokeAssociation: transitGateway.spokeAssociation,
  forwardTable: transitGateway.forwardTable,
  forwardPropagations: transitGateway.forwardPropagations,
  returnTable: transitGateway.returnTable,
};
