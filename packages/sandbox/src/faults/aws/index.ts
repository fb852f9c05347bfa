import { Fault } from '../defineFault';
import { hostWithoutRecord } from './DNS_NO_RECORD';
import { hostLeadsElsewhere } from './DNS_WRONG_TARGET';
import { hostInPrivateZone } from './DNS_PRIVATE_ZONE';
import { loadBalancerFailed } from './NLB_NOT_ACTIVE';
import { loadBalancerInternal } from './NLB_INTERNAL';
import { subnetWithoutInternetGateway } from './NLB_SUBNET_NO_IGW';
import { loadBalancerInboundClosed } from './NLB_SG_INBOUND';
import { loadBalancerOutboundClosed } from './NLB_SG_EGRESS_TARGET';
import { loadBalancerWithoutGroup } from './NLB_SG_ABSENT';
import { publicAccessBlocked } from './VPC_BPA_BLOCKS';
import { listenerMissing } from './LISTENER_MISSING';
import { listenerForwardsNowhere } from './LISTENER_NO_TG';
import { listenerTlsMismatch } from './LISTENER_TLS_MISMATCH';
import { acmExpired } from './ACM_EXPIRED';
import { acmExpiresSoon } from './ACM_EXPIRES_SOON';
import { idleTimeoutShort } from './IDLE_TIMEOUT_SHORT';
import { alarmsMissing } from './ALARM_MISSING';
import { sshOpen } from './SSH_OPEN';
import { spokeInOneZone } from './SPOKE_ONE_ZONE';
import { balancerInOneZone } from './SPOKE_ONE_ZONE-nlb';
import { tagMissing } from './TAG_MISSING';
import { proxyProtocolMismatch } from './TG_PPV2_MISMATCH';
import { zonePartial } from './PATH_ZONE_PARTIAL';
import { targetGroupPort } from './TG_PORT_NE_NODEPORT';
import { targetGroupOfInstances } from './TG_TYPE_NOT_IP';
import { clientAddressPreserved } from './TG_PRESERVE_IP_OVER_TGW';
import { healthCheckOnClosedPort } from './TG_HC_PORT';
import { noTargets } from './TG_EMPTY';
import { staleTarget } from './TARGET_STALE_IP';
import { nodeUnregistered } from './NODE_UNREGISTERED';
import { targetsInOneZone } from './TARGET_AZ_NOT_ALL';
import { workerHangs } from './TARGET_UNHEALTHY';
import { hubRouteMissing } from './HUB_ROUTE_MISSING';
import { hubRouteBlackhole } from './HUB_ROUTE_BLACKHOLE';
import { hubRouteShadowed } from './HUB_ROUTE_SHADOWED';
import { attachmentPending } from './TGW_ATTACH_STATE';
import { attachmentZoneGap } from './TGW_ATTACH_AZ_GAP';
import { attachmentWithoutTable } from './TGW_NO_ASSOCIATION';
import { forwardTableEmpty } from './TGW_FWD_NO_ROUTE';
import { forwardBlackhole } from './TGW_FWD_BLACKHOLE';
import { forwardElsewhere } from './TGW_FWD_WRONG_ATTACHMENT';
import { propagationOff } from './TGW_PROPAGATION_MISSING';
import { attachmentAclClosed } from './ATTACH_SUBNET_NACL';
import { aclDropsRequests } from './NACL_FWD_DENY';
import { rangesOverlap } from './CIDR_OVERLAP';
import { aclDropsAnswers } from './NACL_RET_DENY';
import { nodePortClosed } from './NODE_SG_NODEPORT';
import { healthPortClosed } from './NODE_SG_HC';
import { groupTooBroad } from './SG_TOO_BROAD';
import { nodesWithoutDefault } from './EGRESS_NO_DEFAULT';
import { hubWithoutNat } from './EGRESS_NAT_MISSING';
import { answersStopAtNat } from './EGRESS_RETURN_MISSING';
import { zonesShareNat } from './EGRESS_NAT_AZ';
import { instanceNeverJoined } from './NODE_MISSING_IN_K8S';
import { spokeReturnMissing } from './SPOKE_RETURN_MISSING';
import { returnRouteMissing } from './TGW_RET_NO_ROUTE';

/** Faults of the AWS hops, in the order of the request's way, then of the answer's. */
export const awsFaults: readonly Fault[] = [
  hostWithoutRecord,
  hostLeadsElsewhere,
  hostInPrivateZone,
  loadBalancerFailed,
  loadBalancerInternal,
  subnetWithoutInternetGateway,
  loadBalancerInboundClosed,
  loadBalancerOutboundClosed,
  loadBalancerWithoutGroup,
  publicAccessBlocked,
  listenerMissing,
  listenerForwardsNowhere,
  listenerTlsMismatch,
  acmExpired,
  acmExpiresSoon,
  idleTimeoutShort,
  alarmsMissing,
  targetGroupPort,
  targetGroupOfInstances,
  clientAddressPreserved,
  proxyProtocolMismatch,
  healthCheckOnClosedPort,
  noTargets,
  staleTarget,
  nodeUnregistered,
  targetsInOneZone,
  workerHangs,
  zonePartial,
  hubRouteMissing,
  hubRouteBlackhole,
  hubRouteShadowed,
  attachmentPending,
  attachmentZoneGap,
  attachmentWithoutTable,
  forwardTableEmpty,
  forwardBlackhole,
  forwardElsewhere,
  propagationOff,
  attachmentAclClosed,
  aclDropsRequests,
  aclDropsAnswers,
  rangesOverlap,
  nodePortClosed,
  healthPortClosed,
  groupTooBroad,
  sshOpen,
  spokeInOneZone,
  balancerInOneZone,
  tagMissing,
  nodesWithoutDefault,
  hubWithoutNat,
  answersStopAtNat,
  zonesShareNat,
  instanceNeverJoined,
  spokeReturnMissing,
  returnRouteMissing,
];
