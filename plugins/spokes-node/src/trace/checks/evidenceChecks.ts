import { Check } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { apiServerAnswers } from './control-plane/apiServerAnswers';
import { apiServerCertificateLasts } from './control-plane/apiServerCertificateLasts';
import { backupIsRecent } from './control-plane/backupIsRecent';
import { gatewayApiIsRecent } from './control-plane/gatewayApiIsRecent';
import { meshRootLasts } from './control-plane/meshRootLasts';
import { versionsAreSupported } from './control-plane/versionsAreSupported';
import { webhookHasEndpoints } from './control-plane/webhookHasEndpoints';
import { hostIsOnesOwn } from './virtual-service/hostIsOnesOwn';
import { certificateIsInDate } from './listener/certificateIsInDate';
import { idleTimeoutIsLongEnough } from './listener/idleTimeoutIsLongEnough';
import { gatewayPodsSpreadOverZones } from './gateway-pods/gatewayPodsSpreadOverZones';
import { loadBalancerSpansZones } from './nlb/loadBalancerSpansZones';
import { attachmentSpansZones } from './tgw-attachment/attachmentSpansZones';
import { nodesSpreadOverZones } from './node/nodesSpreadOverZones';
import { resourcesAreTagged } from './node/resourcesAreTagged';
import { appIsClosed } from './network-policy/appIsClosed';
import { sshIsClosed } from './node-security-group/sshIsClosed';
import { usersAreNotReserved } from './pod/usersAreNotReserved';
import { webhookCanBeCalled } from './pod/webhookCanBeCalled';
import { serviceStaysInside } from './service/serviceStaysInside';
import { proxyProtocolAgrees } from './target-group/proxyProtocolAgrees';
import { targetsAreWatched } from './target-group/targetsAreWatched';
import { zonesReachTargets } from './targets/zonesReachTargets';
import { conditionsHold } from './virtual-service/conditionsHold';
import { requestsEnd } from './virtual-service/requestsEnd';
import { authorizationConditionsHold } from './authorization-policy/authorizationConditionsHold';
import { ruleConditionsHold } from './destination-rule/ruleConditionsHold';
import { gatewayConditionsHold } from './gateway/gatewayConditionsHold';
import { policyConditionsHold } from './peer-authentication/policyConditionsHold';

/** Checks that read what the others do not: CloudWatch, webhooks, the mesh's configuration, dates; and good practice. */
export const evidenceChecks: readonly Check<Inputs>[] = [
  apiServerAnswers,
  webhookHasEndpoints,
  meshRootLasts,
  apiServerCertificateLasts,
  versionsAreSupported,
  backupIsRecent,
  gatewayApiIsRecent,
  hostIsOnesOwn,
  certificateIsInDate,
  idleTimeoutIsLongEnough,
  targetsAreWatched,
  sshIsClosed,
  nodesSpreadOverZones,
  loadBalancerSpansZones,
  attachmentSpansZones,
  gatewayPodsSpreadOverZones,
  resourcesAreTagged,
  proxyProtocolAgrees,
  zonesReachTargets,
  conditionsHold,
  gatewayConditionsHold,
  ruleConditionsHold,
  policyConditionsHold,
  authorizationConditionsHold,
  serviceStaysInside,
  requestsEnd,
  appIsClosed,
  webhookCanBeCalled,
  usersAreNotReserved,
];
