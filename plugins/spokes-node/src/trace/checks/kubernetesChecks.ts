import { Check } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { nobodyElseDecides } from './authorization-policy/nobodyElseDecides';
import { requestIsAuthorized } from './authorization-policy/requestIsAuthorized';
import { certificateIsGranted } from './certificate/certificateIsGranted';
import { certificateIsGood } from './certificate/certificateIsGood';
import { certificateIsResolved } from './certificate/certificateIsResolved';
import { certificateReachesPods } from './certificate/certificateReachesPods';
import { istiodIsAvailable } from './control-plane/istiodIsAvailable';
import { mutualTlsFindsSidecars } from './destination-rule/mutualTlsFindsSidecars';
import { subsetHasPods } from './destination-rule/subsetHasPods';
import { tlsMeetsPolicy } from './destination-rule/tlsMeetsPolicy';
import { gatewayImageIsInjected } from './gateway-pods/gatewayImageIsInjected';
import { gatewayPodsAreReady } from './gateway-pods/gatewayPodsAreReady';
import { gatewayHostsAreUnique } from './gateway/gatewayHostsAreUnique';
import { gatewayListens } from './gateway/gatewayListens';
import { gatewayPortIsForwarded } from './gateway/gatewayPortIsForwarded';
import { gatewayServersAgree } from './gateway/gatewayServersAgree';
import { gatewaySelectsPods } from './gateway/gatewaySelectsPods';
import { gatewayStandsForService } from './gateway/gatewayStandsForService';
import { ingressServiceHasEndpoints } from './ingress-service/ingressServiceHasEndpoints';
import { ingressServiceOpensPort } from './ingress-service/ingressServiceOpensPort';
import { localPolicyNarrowsTargets } from './ingress-service/localPolicyNarrowsTargets';
import { nodePortIsTheTargets } from './ingress-service/nodePortIsTheTargets';
import { appAdmitsGateway } from './network-policy/appAdmitsGateway';
import { gatewayAdmitsNodes } from './network-policy/gatewayAdmitsNodes';
import { callersSpeakMtls } from './peer-authentication/callersSpeakMtls';
import { policiesAreUnique } from './peer-authentication/policiesAreUnique';
import { mtlsIsStrict } from './peer-authentication/mtlsIsStrict';
import { imagesArePulled } from './pod/imagesArePulled';
import { namespaceIsInjected } from './pod/namespaceIsInjected';
import { podsAreCreated } from './pod/podsAreCreated';
import { podsAreNotEvicted } from './pod/podsAreNotEvicted';
import { podsAreScheduled } from './pod/podsAreScheduled';
import { podsBecomeReady } from './pod/podsBecomeReady';
import { podsHaveSidecar } from './pod/podsHaveSidecar';
import { podsKeepRunning } from './pod/podsKeepRunning';
import { changesAreApplied } from './service/changesAreApplied';
import { calledServicesHaveEndpoints } from './service/calledServicesHaveEndpoints';
import { acceptancesAreReadable } from './service/acceptancesAreReadable';
import { acceptancesOfRouteAreReadable } from './service/acceptancesOfRouteAreReadable';
import { portTellsProtocol } from './service/portTellsProtocol';
import { serviceHasReadyEndpoints } from './service/serviceHasReadyEndpoints';
import { serviceSelectsPods } from './service/serviceSelectsPods';
import { targetPortIsDeclared } from './service/targetPortIsDeclared';
import { backendGetsRequests } from './virtual-service/backendGetsRequests';
import { backendsAreGranted } from './virtual-service/backendsAreGranted';
import { delegatesExist } from './virtual-service/delegatesExist';
import { destinationsExist } from './virtual-service/destinationsExist';
import { externalsAreRegistered } from './virtual-service/externalsAreRegistered';
import { expressionsCompile } from './virtual-service/expressionsCompile';
import { gatewaysOfRouteExist } from './virtual-service/gatewaysOfRouteExist';
import { hostsAreBoundOnce } from './virtual-service/hostsAreBoundOnce';
import { hostsOfRouteAreServed } from './virtual-service/hostsOfRouteAreServed';
import { routeIsExported } from './virtual-service/routeIsExported';
import { routeIsOnThePort } from './virtual-service/routeIsOnThePort';
import { routeIsReached } from './virtual-service/routeIsReached';
import { routeNamesPort } from './virtual-service/routeNamesPort';
import { serviceIsRouted } from './virtual-service/serviceIsRouted';
import { subsetIsDefined } from './virtual-service/subsetIsDefined';
import { callersExist } from './authorization-policy/callersExist';
import { identityIsThere } from './authorization-policy/identityIsThere';
import { operationsExist } from './authorization-policy/operationsExist';
import { selectorsTakeEffect } from './authorization-policy/selectorsTakeEffect';
import { certificateIsBesideGateway } from './certificate/certificateIsBesideGateway';
import { certificateIsNotShared } from './certificate/certificateIsNotShared';
import { certificatesAreVerified } from './destination-rule/certificatesAreVerified';
import { hostIsRuledOnce } from './destination-rule/hostIsRuledOnce';
import { hostsExist } from './destination-rule/hostsExist';
import { subsetsHaveLabels } from './destination-rule/subsetsHaveLabels';
import { policiesSelectWorkloads } from './peer-authentication/policiesSelectWorkloads';
import { portsAreOfPods } from './peer-authentication/portsAreOfPods';
import { namespaceAsksOnce } from './pod/namespaceAsksOnce';
import { servicesAgreeOnPorts } from './service/servicesAgreeOnPorts';
import { claimsAreChecked } from './virtual-service/claimsAreChecked';
import { exportsReachNamespaces } from './virtual-service/exportsReachNamespaces';
import { gatewayIsWritten } from './virtual-service/gatewayIsWritten';
import { matchesAreNotRepeated } from './virtual-service/matchesAreNotRepeated';
import { meshRulesApply } from './virtual-service/meshRulesApply';
import { serviceIsExported } from './virtual-service/serviceIsExported';

/** The checks of the Kubernetes and Istio hops. Within a hop what is a cause stands before what may follow from it. */
export const kubernetesChecks: readonly Check<Inputs>[] = [
  istiodIsAvailable,
  ingressServiceOpensPort,
  nodePortIsTheTargets,
  ingressServiceHasEndpoints,
  localPolicyNarrowsTargets,
  gatewayImageIsInjected,
  gatewayPodsAreReady,
  gatewayStandsForService,
  gatewaySelectsPods,
  gatewayPortIsForwarded,
  gatewayListens,
  gatewayServersAgree,
  gatewayHostsAreUnique,
  certificateIsGranted,
  certificateIsGood,
  certificateIsResolved,
  certificateReachesPods,
  certificateIsBesideGateway,
  certificateIsNotShared,
  gatewaysOfRouteExist,
  hostsOfRouteAreServed,
  routeIsExported,
  serviceIsExported,
  claimsAreChecked,
  expressionsCompile,
  destinationsExist,
  externalsAreRegistered,
  backendsAreGranted,
  backendGetsRequests,
  routeIsReached,
  routeNamesPort,
  subsetIsDefined,
  delegatesExist,
  serviceIsRouted,
  hostsAreBoundOnce,
  routeIsOnThePort,
  gatewayIsWritten,
  matchesAreNotRepeated,
  meshRulesApply,
  exportsReachNamespaces,
  subsetHasPods,
  tlsMeetsPolicy,
  mutualTlsFindsSidecars,
  hostsExist,
  hostIsRuledOnce,
  certificatesAreVerified,
  subsetsHaveLabels,
  serviceSelectsPods,
  targetPortIsDeclared,
  serviceHasReadyEndpoints,
  calledServicesHaveEndpoints,
  portTellsProtocol,
  changesAreApplied,
  acceptancesAreReadable,
  acceptancesOfRouteAreReadable,
  servicesAgreeOnPorts,
  namespaceIsInjected,
  namespaceAsksOnce,
  podsHaveSidecar,
  podsKeepRunning,
  imagesArePulled,
  podsAreScheduled,
  podsAreCreated,
  podsAreNotEvicted,
  podsBecomeReady,
  mtlsIsStrict,
  callersSpeakMtls,
  policiesAreUnique,
  portsAreOfPods,
  policiesSelectWorkloads,
  identityIsThere,
  requestIsAuthorized,
  nobodyElseDecides,
  callersExist,
  operationsExist,
  selectorsTakeEffect,
  gatewayAdmitsNodes,
  appAdmitsGateway,
];
