import { Fault } from '../defineFault';
import { controlPlaneFaults } from './controlPlaneFaults';
import { nodeNotReady } from './NODE_NOT_READY';
import { nodeGhost } from './NODE_GHOST';
import { hostIsBalancers } from './HOST_IS_NLB_NAME';
import { serviceExposed } from './SVC_EXPOSED';
import { ingressServiceType } from './INGRESS_SVC_TYPE';
import { nodePortMismatch } from './NODEPORT_MISMATCH';
import { ingressNoEndpoints } from './INGRESS_NO_ENDPOINTS';
import { localPolicyNarrowsTargets } from './ETP_LOCAL_EXPECTED_UNHEALTHY';
import { gatewayPodNotReady } from './GWPOD_NOT_READY';
import { imageAutoNotInjected } from './IMAGE_AUTO_NOT_INJECTED';
import { gatewaySelectorNoPods } from './GW_SELECTOR_NO_PODS';
import { gatewayPortUnresolved } from './GW_PORT_UNRESOLVED';
import { gatewayNoListener } from './GW_NO_LISTENER';
import { gatewayHostDuplicate } from './GW_HOST_DUP';
import { gatewayTlsHostDuplicate } from './GW_TLS_HOST_DUP_DROPPED';
import { virtualServiceNotBound } from './VS_NOT_BOUND';
import { virtualServiceWithoutTimeout } from './VS_NO_TIMEOUT';
import { virtualServiceGatewayNotFound } from './VS_GW_NOT_FOUND';
import { virtualServiceHostMismatch } from './VS_HOST_MISMATCH';
import { virtualServiceNotExported } from './VS_NOT_EXPORTED';
import { virtualServiceRegexInvalid } from './VS_REGEX_INVALID';
import { virtualServiceShadowed } from './VS_SHADOWED';
import { virtualServiceDestinationNotFound } from './VS_DEST_NOT_FOUND';
import { virtualServicePortRequired } from './VS_PORT_REQUIRED';
import { virtualServicePortNotOnService } from './VS_PORT_NOT_ON_SVC';
import { virtualServiceSubsetMissing } from './VS_SUBSET_MISSING';
import { destinationRuleDisablesTls } from './DR_TLS_DISABLE_VS_STRICT';
import { destinationRuleNeedsSidecar } from './DR_MTLS_NO_SIDECAR';
import { destinationRuleMtlsDisabled } from './DR_MTLS_VS_DISABLE';
import { serviceSelectorEmpty } from './SVC_SELECTOR_EMPTY';
import { serviceTargetPort } from './SVC_TARGETPORT';
import { noReadyEndpoint } from './EP_NONE_READY';
import { noReadyEndpointOfCalled } from './EP_NONE_READY-called';
import { sidecarMissing } from './SIDECAR_MISSING';
import { namespaceNotInjected } from './NS_NOT_INJECTED';
import { podCrashLoop } from './POD_CRASHLOOP';
import { podOutOfMemory } from './POD_OOM';
import { imagePull } from './IMAGE_PULL';
import { podUnschedulable } from './POD_UNSCHEDULABLE';
import { mtlsNotStrict } from './MTLS_NOT_STRICT';
import { networkPolicyAbsent } from './NETPOL_ABSENT';
import { networkPolicyIngress } from './NETPOL_INGRESS';
import { networkPolicyIngressOfGateway } from './NETPOL_INGRESS-gateway';
import { networkPolicyEgress } from './NETPOL_EGRESS';
import { credentialMissing } from './CRED_MISSING';
import { certificateExpired } from './CERT_EXPIRED';
import { certificateExpiresSoon } from './CERT_EXPIRES_SOON';
import { certificateSanMismatch } from './CERT_SAN_MISMATCH';
import { gatewayPortConflict } from './GW_PORT_CONFLICT';
import { gatewayRedirectConflict } from './GW_REDIRECT_CONFLICT';
import { virtualServiceHostConflict } from './VS_HOST_CONFLICT';
import { virtualServiceDelegateNotFound } from './VS_DELEGATE_NOT_FOUND';
import { destinationRuleSubsetEmpty } from './DR_SUBSET_EMPTY';
import { portProtocol } from './PORT_PROTOCOL';
import { peerAuthenticationDuplicate } from './PA_DUPLICATE';
import { istiodUnavailable } from './ISTIOD_UNAVAILABLE';
import { podProbeFailing } from './POD_PROBE_FAILING';
import { podEvicted } from './POD_EVICTED';
import { podCreateRejected } from './POD_CREATE_REJECTED';
import { authorizationDeny } from './AUTHZ_DENY';
import { authorizationAllowMiss } from './AUTHZ_ALLOW_MISS';
import { authorizationCustom } from './AUTHZ_CUSTOM';
import { plaintextClientOfStrict } from './MTLS_STRICT_PLAINTEXT_CLIENT';
import { authorizationHostNotFound } from './AUTHZ_HOST_NOT_FOUND';
import { authorizationMethodInvalid } from './AUTHZ_METHOD_INVALID';
import { authorizationNeedsMtls } from './AUTHZ_NEEDS_MTLS';
import { authorizationNamespaceNotFound } from './AUTHZ_NS_NOT_FOUND';
import { authorizationPrincipalNotFound } from './AUTHZ_PRINCIPAL_NOT_FOUND';
import { credentialInvalid } from './CRED_INVALID';
import { credentialWrongNamespace } from './CRED_WRONG_NS';
import { destinationRuleHostDuplicate } from './DR_HOST_DUP';
import { destinationRuleHostNotFound } from './DR_HOST_NOT_FOUND';
import { destinationRuleSubsetWithoutLabels } from './DR_SUBSET_NO_LABELS';
import { destinationRuleUnverified } from './DR_TLS_UNVERIFIED';
import { exportToNamespaceNotFound } from './EXPORTTO_NS_NOT_FOUND';
import { certificateSharedOverH2 } from './GW_CERT_SHARED_H2';
import { injectLabelConflict } from './INJECT_LABEL_CONFLICT';
import { peerAuthenticationPortUnknown } from './PA_PORT_UNKNOWN';
import { policyWithoutWorkloads } from './POLICY_NO_WORKLOADS';
import { policySelectorIneffective } from './POLICY_SELECTOR_INEFFECTIVE';
import { serviceNotExported } from './SVC_NOT_EXPORTED';
import { acceptInvalid } from './ACCEPT_INVALID';
import { serviceProtocolConflict } from './SVC_PROTOCOL_CONFLICT';
import { serviceTargetPortConflict } from './SVC_TARGETPORT_CONFLICT';
import { virtualServiceInternalGateway } from './VS_GW_INTERNAL';
import { virtualServiceJwtWithoutAuthentication } from './VS_JWT_NO_AUTHN';
import { virtualServiceMatchDuplicate } from './VS_MATCH_DUPLICATE';
import { externalNotRegistered } from './VS_DEST_NOT_FOUND-external';
import { gatewayApiFaults } from './gatewayApiFaults';
import { virtualServiceIgnoredAtIngress } from './VS_RULES_IGNORED_AT_INGRESS';

/** Faults of the Kubernetes and Istio hops, in the order of the request's way. */
export const kubernetesFaults: readonly Fault[] = [
  hostIsBalancers,
  nodeNotReady,
  nodeGhost,
  ingressServiceType,
  nodePortMismatch,
  ingressNoEndpoints,
  localPolicyNarrowsTargets,
  gatewayPodNotReady,
  imageAutoNotInjected,
  gatewaySelectorNoPods,
  gatewayPortUnresolved,
  gatewayNoListener,
  gatewayHostDuplicate,
  gatewayTlsHostDuplicate,
  virtualServiceNotBound,
  virtualServiceGatewayNotFound,
  virtualServiceHostMismatch,
  virtualServiceNotExported,
  virtualServiceRegexInvalid,
  virtualServiceShadowed,
  virtualServiceDestinationNotFound,
  virtualServicePortRequired,
  virtualServicePortNotOnService,
  virtualServiceSubsetMissing,
  virtualServiceWithoutTimeout,
  destinationRuleDisablesTls,
  destinationRuleNeedsSidecar,
  destinationRuleMtlsDisabled,
  serviceSelectorEmpty,
  serviceTargetPort,
  noReadyEndpoint,
  noReadyEndpointOfCalled,
  sidecarMissing,
  namespaceNotInjected,
  podCrashLoop,
  podOutOfMemory,
  imagePull,
  podUnschedulable,
  mtlsNotStrict,
  plaintextClientOfStrict,
  authorizationDeny,
  authorizationAllowMiss,
  authorizationCustom,
  networkPolicyIngress,
  networkPolicyIngressOfGateway,
  networkPolicyEgress,
  networkPolicyAbsent,
  credentialMissing,
  certificateExpired,
  certificateExpiresSoon,
  certificateSanMismatch,
  gatewayPortConflict,
  gatewayRedirectConflict,
  virtualServiceHostConflict,
  virtualServiceDelegateNotFound,
  destinationRuleSubsetEmpty,
  portProtocol,
  peerAuthenticationDuplicate,
  istiodUnavailable,
  podProbeFailing,
  podEvicted,
  podCreateRejected,
  authorizationHostNotFound,
  authorizationMethodInvalid,
  authorizationNeedsMtls,
  authorizationNamespaceNotFound,
  authorizationPrincipalNotFound,
  credentialInvalid,
  credentialWrongNamespace,
  destinationRuleHostDuplicate,
  destinationRuleHostNotFound,
  destinationRuleSubsetWithoutLabels,
  destinationRuleUnverified,
  exportToNamespaceNotFound,
  certificateSharedOverH2,
  injectLabelConflict,
  peerAuthenticationPortUnknown,
  policyWithoutWorkloads,
  policySelectorIneffective,
  serviceNotExported,
  acceptInvalid,
  serviceProtocolConflict,
  serviceExposed,
  serviceTargetPortConflict,
  virtualServiceInternalGateway,
  virtualServiceJwtWithoutAuthentication,
  virtualServiceMatchDuplicate,
  virtualServiceIgnoredAtIngress,
  externalNotRegistered,
  ...gatewayApiFaults,
  ...controlPlaneFaults,
];
