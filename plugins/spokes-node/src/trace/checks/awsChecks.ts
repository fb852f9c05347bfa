import { Check } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { aclsOfAttachmentsAreOpen } from './attachment-subnets/aclsOfAttachmentsAreOpen';
import { hostLeadsToLoadBalancer } from './dns/hostLeadsToLoadBalancer';
import { answersReturnToSpoke } from './egress/answersReturnToSpoke';
import { hubHasNat } from './egress/hubHasNat';
import { nodesHaveDefaultRoute } from './egress/nodesHaveDefaultRoute';
import { zonesHaveOwnNat } from './egress/zonesHaveOwnNat';
import { vpcIsLetIn } from './block-public-access/vpcIsLetIn';
import { hubAndSpokeAreApart } from './cidr-overlap/hubAndSpokeAreApart';
import { spokesAreApart } from './cidr-overlap/spokesAreApart';
import { hubRoutesToSpoke } from './hub-route/hubRoutesToSpoke';
import { hubRoutesToSpokesGateway } from './hub-route/hubRoutesToSpokesGateway';
import { listenerAgreesOnTls } from './listener/listenerAgreesOnTls';
import { listenerExists } from './listener/listenerExists';
import { listenerForwards } from './listener/listenerForwards';
import { aclsLetAnswersThrough } from './nacl/aclsLetAnswersThrough';
import { aclsLetRequestsThrough } from './nacl/aclsLetRequestsThrough';
import { clientsAreLetIn } from './nlb-security-group/clientsAreLetIn';
import { groupIsPresent } from './nlb-security-group/groupIsPresent';
import { targetsAreReachable } from './nlb-security-group/targetsAreReachable';
import { loadBalancerFacesInternet } from './nlb/loadBalancerFacesInternet';
import { loadBalancerIsActive } from './nlb/loadBalancerIsActive';
import { subnetsReachInternet } from './nlb/subnetsReachInternet';
import { nodesAreNotOpenToAll } from './node-security-group/nodesAreNotOpenToAll';
import { nodesLetLoadBalancerIn } from './node-security-group/nodesLetLoadBalancerIn';
import { instancesAreNodes } from './node/instancesAreNodes';
import { nodesAreReady } from './node/nodesAreReady';
import { requestsAreAnswered } from './probe/requestsAreAnswered';
import { nodesRouteToHub } from './spoke-return/nodesRouteToHub';
import { nodesRouteToHubsGateway } from './spoke-return/nodesRouteToHubsGateway';
import { groupChecksOpenPort } from './target-group/groupChecksOpenPort';
import { groupHidesClientAddress } from './target-group/groupHidesClientAddress';
import { groupSendsToNodePort } from './target-group/groupSendsToNodePort';
import { groupTakesAddresses } from './target-group/groupTakesAddresses';
import { nodesAreTargets } from './targets/nodesAreTargets';
import { targetsAreHealthy } from './targets/targetsAreHealthy';
import { targetsAreInAllZones } from './targets/targetsAreInAllZones';
import { targetsAreNodes } from './targets/targetsAreNodes';
import { targetsAreRegistered } from './targets/targetsAreRegistered';
import { attachmentsAreAvailable } from './tgw-attachment/attachmentsAreAvailable';
import { attachmentsCoverZones } from './tgw-attachment/attachmentsCoverZones';
import { attachmentsAreAssociated } from './tgw-forward/attachmentsAreAssociated';
import { gatewayRoutesToSpoke } from './tgw-forward/gatewayRoutesToSpoke';
import { spokePropagates } from './tgw-forward/spokePropagates';
import { gatewayRoutesToHub } from './tgw-return/gatewayRoutesToHub';

/** Checks of the hops that AWS knows. */
export const awsChecks: readonly Check<Inputs>[] = [
  hostLeadsToLoadBalancer,
  loadBalancerIsActive,
  loadBalancerFacesInternet,
  subnetsReachInternet,
  clientsAreLetIn,
  targetsAreReachable,
  groupIsPresent,
  vpcIsLetIn,
  listenerExists,
  listenerForwards,
  listenerAgreesOnTls,
  groupSendsToNodePort,
  groupTakesAddresses,
  groupHidesClientAddress,
  groupChecksOpenPort,
  targetsAreRegistered,
  targetsAreNodes,
  nodesAreTargets,
  targetsAreInAllZones,
  targetsAreHealthy,
  hubRoutesToSpoke,
  hubRoutesToSpokesGateway,
  attachmentsAreAvailable,
  attachmentsCoverZones,
  attachmentsAreAssociated,
  gatewayRoutesToSpoke,
  spokePropagates,
  aclsOfAttachmentsAreOpen,
  aclsLetRequestsThrough,
  aclsLetAnswersThrough,
  hubAndSpokeAreApart,
  spokesAreApart,
  nodesLetLoadBalancerIn,
  nodesAreNotOpenToAll,
  nodesAreReady,
  instancesAreNodes,
  nodesHaveDefaultRoute,
  hubHasNat,
  answersReturnToSpoke,
  zonesHaveOwnNat,
  nodesRouteToHub,
  nodesRouteToHubsGateway,
  gatewayRoutesToHub,
  requestsAreAnswered,
];
