import { ManifestCheck } from '../defineManifestCheck';
import { exportsReachNamespaces } from './any/exportsReachNamespaces';
import { objectsAreValid } from './any/objectsAreValid';
import { callersExist } from './authorization-policy/callersExist';
import { identityIsThere } from './authorization-policy/identityIsThere';
import { operationsExist } from './authorization-policy/operationsExist';
import { selectorsTakeEffect } from './authorization-policy/selectorsTakeEffect';
import { certificatesAreNotShared } from './certificate/certificatesAreNotShared';
import { credentialsExist } from './certificate/credentialsExist';
import { certificatesAreVerified } from './destination-rule/certificatesAreVerified';
import { hostsAreRuledOnce } from './destination-rule/hostsAreRuledOnce';
import { hostsExist } from './destination-rule/hostsExist';
import { subsetsSelectPods } from './destination-rule/subsetsSelectPods';
import { tlsMeetsPolicy } from './destination-rule/tlsMeetsPolicy';
import { gatewayPortIsForwarded } from './gateway/gatewayPortIsForwarded';
import { gatewaySelectsPods } from './gateway/gatewaySelectsPods';
import { serversAgree } from './gateway/serversAgree';
import { nodePortsAreStandard } from './ingress-service/nodePortsAreStandard';
import { mtlsIsStrict } from './peer-authentication/mtlsIsStrict';
import { policiesAreSingle } from './peer-authentication/policiesAreSingle';
import { policiesSelectWorkloads } from './peer-authentication/policiesSelectWorkloads';
import { portsAreOfPods } from './peer-authentication/portsAreOfPods';
import { autoImagesAreInjected } from './pod/autoImagesAreInjected';
import { namespacesAreInjected } from './pod/namespacesAreInjected';
import { namespacesAskOnce } from './pod/namespacesAskOnce';
import { usersAreNotReserved } from './pod/usersAreNotReserved';
import { protocolsAreNamed } from './service/protocolsAreNamed';
import { servicesAgreeOnPorts } from './service/servicesAgreeOnPorts';
import { servicesSelectPods } from './service/servicesSelectPods';
import { targetPortsAreDeclared } from './service/targetPortsAreDeclared';
import { claimsAreChecked } from './virtual-service/claimsAreChecked';
import { delegatesExist } from './virtual-service/delegatesExist';
import { destinationsExist } from './virtual-service/destinationsExist';
import { expressionsCompile } from './virtual-service/expressionsCompile';
import { gatewaysExist } from './virtual-service/gatewaysExist';
import { gatewaysSeeRoutes } from './virtual-service/gatewaysSeeRoutes';
import { hostsAreClaimedOnce } from './virtual-service/hostsAreClaimedOnce';
import { hostsAreServed } from './virtual-service/hostsAreServed';
import { meshRulesApply } from './virtual-service/meshRulesApply';
import { routesAreReached } from './virtual-service/routesAreReached';
import { subsetsAreDefined } from './virtual-service/subsetsAreDefined';
import { conditionsHold } from './any/conditionsHold';
import { gatewayApiIsRecent } from './control-plane/gatewayApiIsRecent';
import { webhooksCanBeCalled } from './pod/webhooksCanBeCalled';
import { mutualTlsFindsSidecars } from './destination-rule/mutualTlsFindsSidecars';
import { callersSpeakMtls } from './peer-authentication/callersSpeakMtls';
import { podsHaveSidecar } from './pod/podsHaveSidecar';
import { policiesLetRequestsThrough } from './network-policy/policiesLetRequestsThrough';
import { sidecarsReachControlPlane } from './network-policy/sidecarsReachControlPlane';
import { gatewaysAdmitNodes } from './network-policy/gatewaysAdmitNodes';
import { requestsAreAuthorized } from './authorization-policy/requestsAreAuthorized';
import { appsAreClosed } from './network-policy/appsAreClosed';
import { servicesStayInside } from './service/servicesStayInside';
import { hostsAreOnesOwn } from './virtual-service/hostsAreOnesOwn';
import { requestsTimeOut } from './virtual-service/requestsTimeOut';
import { nobodyElseDecides } from './authorization-policy/nobodyElseDecides';
import { kubernetesRoutesAreBound } from './virtual-service/kubernetesRoutesAreBound';
import { kubernetesRoutesLead } from './virtual-service/kubernetesRoutesLead';
import { kubernetesRoutesAreAllowed } from './virtual-service/kubernetesRoutesAreAllowed';
import { kubernetesCertificatesExist } from './certificate/kubernetesCertificatesExist';
import { acceptancesAreReadable } from './service/acceptancesAreReadable';
import { ingressOpensNodePorts } from './ingress-service/ingressOpensNodePorts';
import { hostsAreBound } from './virtual-service/hostsAreBound';
import { workloadsRun } from './service/workloadsRun';

/** Every check of manifests. */
export const manifestChecks: readonly ManifestCheck[] = [
  exportsReachNamespaces,
  objectsAreValid,
  callersExist,
  identityIsThere,
  operationsExist,
  selectorsTakeEffect,
  certificatesAreNotShared,
  credentialsExist,
  certificatesAreVerified,
  hostsAreRuledOnce,
  hostsExist,
  subsetsSelectPods,
  tlsMeetsPolicy,
  gatewayPortIsForwarded,
  gatewaySelectsPods,
  serversAgree,
  nodePortsAreStandard,
  mtlsIsStrict,
  policiesAreSingle,
  policiesSelectWorkloads,
  portsAreOfPods,
  autoImagesAreInjected,
  namespacesAreInjected,
  namespacesAskOnce,
  usersAreNotReserved,
  protocolsAreNamed,
  servicesAgreeOnPorts,
  servicesSelectPods,
  targetPortsAreDeclared,
  claimsAreChecked,
  delegatesExist,
  destinationsExist,
  expressionsCompile,
  gatewaysExist,
  gatewaysSeeRoutes,
  hostsAreClaimedOnce,
  hostsAreServed,
  meshRulesApply,
  routesAreReached,
  subsetsAreDefined,
  conditionsHold,
  gatewayApiIsRecent,
  webhooksCanBeCalled,
  mutualTlsFindsSidecars,
  callersSpeakMtls,
  podsHaveSidecar,
  policiesLetRequestsThrough,
  sidecarsReachControlPlane,
  gatewaysAdmitNodes,
  requestsAreAuthorized,
  nobodyElseDecides,
  kubernetesRoutesAreBound,
  kubernetesRoutesLead,
  servicesStayInside,
  hostsAreOnesOwn,
  requestsTimeOut,
  appsAreClosed,
  kubernetesRoutesAreAllowed,
  kubernetesCertificatesExist,
  acceptancesAreReadable,
  ingressOpensNodePorts,
  hostsAreBound,
  workloadsRun,
];
