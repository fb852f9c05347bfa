import { gatewayApiFaults, kubernetesFaults } from '@fitsync/sandbox';

/** A fault that takes away what another one is seen by: no reader of the world could tell that the other is there too. */
interface Hiding {
  /** Codes, or the id of a single fault of one. */
  by: readonly string[];
  hidden: readonly string[];
  because: string;
}

const withoutReadyPods = [
  'POD_CRASHLOOP',
  'POD_CREATE_REJECTED',
  'POD_EVICTED',
  'POD_OOM',
  'POD_PROBE_FAILING',
  'POD_UNSCHEDULABLE',
  'IMAGE_PULL',
  'SVC_SELECTOR_EMPTY',
  'EP_NONE_READY',
];
const withoutSidecars = [
  'SIDECAR_MISSING',
  'NS_NOT_INJECTED',
  'DR_MTLS_NO_SIDECAR',
  'MTLS_STRICT_PLAINTEXT_CLIENT',
];
const policies = [
  'AUTHZ_ALLOW_MISS',
  'AUTHZ_CUSTOM',
  'AUTHZ_DENY',
  'AUTHZ_HOST_NOT_FOUND',
  'AUTHZ_METHOD_INVALID',
  'AUTHZ_NEEDS_MTLS',
  'AUTHZ_NS_NOT_FOUND',
  'AUTHZ_PRINCIPAL_NOT_FOUND',
];
const modesOfMtls = [
  'DR_MTLS_NO_SIDECAR',
  'DR_MTLS_VS_DISABLE',
  'DR_TLS_DISABLE_VS_STRICT',
  'MTLS_NOT_STRICT',
  'MTLS_STRICT_PLAINTEXT_CLIENT',
  'NS_NOT_INJECTED',
  'PA_DUPLICATE',
  'SIDECAR_MISSING',
];

/** They lead the exposure in by an HTTPRoute first, each by one of its own. */
const byGatewayApi = gatewayApiFaults.map(({ id }) => id);
const routesOfIstio = kubernetesFaults
  .filter(({ id }) => !byGatewayApi.includes(id))
  .map(({ code }) => code)
  .filter(code => /^(VS|GW|CERT|CRED|DNS|HOST)_/.test(code));

/** By codes; what two faults of one hop hide of each other needs no entry. */
export const hidingFaults: readonly Hiding[] = [
  {
    by: withoutReadyPods,
    hidden: [
      ...policies,
      ...withoutReadyPods,
      ...modesOfMtls,
      'DR_SUBSET_EMPTY',
      'INJECT_WEBHOOK_DOWN',
      'NETPOL_ABSENT',
      'NETPOL_EGRESS',
      'NETPOL_INGRESS',
      'PA_PORT_UNKNOWN',
    ],
    because: 'nothing is asked of pods that are not there, or not ready',
  },
  {
    by: withoutSidecars,
    hidden: policies,
    because: 'it is the sidecar that enforces the policies of the app',
  },
  {
    by: modesOfMtls,
    hidden: modesOfMtls,
    because: 'both ends of one connection: changing one may make them agree',
  },
  {
    by: ['VS_HOST_MISMATCH'],
    hidden: ['GW_TLS_HOST_DUP_DROPPED'],
    because: 'who serves a host is asked of the host that the route names',
  },
  {
    by: ['VS_NOT_BOUND'],
    hidden: policies,
    because: 'no request is led to the app that a policy could be asked about',
  },
  {
    by: ['SVC_TARGETPORT'],
    hidden: ['NETPOL_INGRESS'],
    because: 'a policy is asked about the port that the pods listen on',
  },
  {
    by: ['VS_NOT_BOUND'],
    hidden: ['GW_PORT_CONFLICT'],
    because: 'which Gateway serves a route is asked of the route',
  },
  {
    by: ['ACM_EXPIRED', 'ACM_EXPIRES_SOON'],
    hidden: [
      ...['CERT_EXPIRED', 'CERT_EXPIRES_SOON', 'CERT_SAN_MISMATCH'],
      ...['CRED_INVALID', 'CRED_MISSING', 'CRED_WRONG_NS'],
      'GW_CERT_SHARED_H2',
    ],
    because: 'the app gets another certificate, which is good',
  },
  {
    by: [
      ...['DNS_NO_RECORD', 'DNS_PRIVATE_ZONE', 'DNS_WRONG_TARGET'],
      'HOST_IS_NLB_NAME',
    ],
    hidden: ['HOST_IS_NLB_NAME', 'GW_HOST_DUP', 'GW_REDIRECT_CONFLICT'],
    because: 'the app gets a host of its own, which no other Gateway serves',
  },
  {
    by: ['DR_SUBSET_EMPTY'],
    hidden: ['VS_RULES_IGNORED_AT_INGRESS'],
    because: 'the route names a subset then, which is what the rules ask for',
  },
  {
    by: byGatewayApi,
    hidden: [
      ...routesOfIstio,
      ...gatewayApiFaults.map(({ code }) => code),
      'DR_SUBSET_EMPTY',
    ],
    because:
      'the app comes in by an HTTPRoute, which the other one is not about',
  },
  {
    by: [...routesOfIstio, 'DR_SUBSET_EMPTY'],
    hidden: gatewayApiFaults.map(({ code }) => code),
    because: 'the app comes in by a VirtualService again',
  },
  {
    by: ['LISTENER_MISSING'],
    hidden: ['NLB_SG_INBOUND'],
    because: 'what is let in is asked of the port that a listener opens',
  },
  {
    by: ['EGRESS_NO_DEFAULT'],
    hidden: ['SPOKE_RETURN_MISSING'],
    because: 'the default route that the other takes away is narrowed already',
  },
  {
    by: ['NODE_NOT_READY'],
    hidden: ['NODE_UNREGISTERED'],
    because: 'a node that is not ready need not be a target',
  },
  {
    by: ['ETP_LOCAL_EXPECTED_UNHEALTHY'],
    hidden: ['NETPOL_INGRESS'],
    because: 'the gateway sees the load balancer’s address then, not a node’s',
  },
];

/** What a fault is called where the exposure takes another port than the one that it breaks. */
export const namesOnOtherPorts: Readonly<Record<string, string>> = {
  // Health of the HTTPS targets is asked on the node port of HTTP.
  NODEPORT_MISMATCH: 'TG_HC_PORT',
  NODE_SG_NODEPORT: 'NODE_SG_HC',
};

/** What a pod goes through, and leaves behind when it is made anew. */
export const statesOfPods = [
  'IMAGE_PULL',
  'POD_CRASHLOOP',
  'POD_EVICTED',
  'POD_OOM',
  'POD_PROBE_FAILING',
  'POD_UNSCHEDULABLE',
];
