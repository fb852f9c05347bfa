import { defineMessage } from '../defineMessage';
import { readAbout } from '../remedies/awsDocs';
import { istioDocs } from '../remedies/istioDocs';

const flags =
  'https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#command-operators';
const remedies = readAbout(
  istioDocs('ops/common-problems/network-issues/'),
  'Traffic management problems',
);

/** Where a packet may be dropped. */
const network = [
  'nlb',
  'nlb-security-group',
  'block-public-access',
  'listener',
  'target-group',
  'targets',
  'hub-route',
  'tgw-attachment',
  'tgw-forward',
  'attachment-subnets',
  'nacl',
  'cidr-overlap',
  'node-security-group',
  'node',
  'network-policy',
  'spoke-return',
  'tgw-return',
] as const;

/** PROBE_TIMEOUT: a request got no answer. @public */
export const probeTimeout = defineMessage({
  code: 'PROBE_TIMEOUT',
  hop: 'probe',
  severity: 'error',
  title: 'A request got no answer',
  template: '{url} through {address} gave no answer within {seconds} seconds.',
  meaning:
    'Something on the way drops packets: a route, a security group or a network ACL.',
  fix: 'Look at the first hop in red; {address} is the zone that was asked.',
  responsible: 'platform',
  follows: [...network],
  source: flags,
  remedies,
});

/** PROBE_REFUSED: a connection was refused. @public */
export const probeRefused = defineMessage({
  code: 'PROBE_REFUSED',
  hop: 'probe',
  severity: 'error',
  title: 'A connection was refused',
  template: '{address} refused the connection for {url}.',
  meaning: 'Packets arrive, but nothing listens on the port.',
  fix: 'Look whether a listener, a node port and a gateway server stand behind {url}; {address} was asked.',
  responsible: 'platform',
  follows: [
    ...(['listener', 'target-group', 'targets', 'node'] as const),
    'ingress-service',
    'gateway-pods',
    'gateway',
    // istiod opens no listener of the Gateway API without a certificate that can be used.
    'certificate',
  ],
  source: flags,
  remedies,
});

/** PROBE_404_NR: the gateway knows no route. @public */
export const probeNoRoute = defineMessage({
  code: 'PROBE_404_NR',
  hop: 'probe',
  severity: 'error',
  title: 'The gateway knows no route',
  template: '{url} answered 404 without a route (NR).',
  meaning: 'Envoy was reached and no VirtualService matches host and path.',
  fix: 'Look at hosts, gateways and matches of the VirtualService for {url}.',
  responsible: 'app',
  follows: ['virtual-service', 'gateway', 'service'],
  source: flags,
  remedies,
});

/** PROBE_500: the gateway has no backend for the request. @public */
export const probeNoBackend = defineMessage({
  code: 'PROBE_500',
  hop: 'probe',
  severity: 'error',
  title: 'The gateway has no backend for the request',
  template: '{url} answered 500, by the gateway itself.',
  meaning:
    'Envoy found a route and answers in the app’s place: so it treats requests of an HTTPRoute whose backends do not exist or are not allowed to it.',
  fix: 'Look at the backends of the HTTPRoute, or the direct response of the VirtualService, for {url}.',
  responsible: 'app',
  follows: ['virtual-service', 'service'],
  source:
    'https://gateway-api.sigs.k8s.io/reference/spec/#gateway.networking.k8s.io/v1.HTTPRouteRule',
  remedies,
});

/** PROBE_503_UF: the gateway could not connect to the app. @public */
export const probeUpstreamFailed = defineMessage({
  code: 'PROBE_503_UF',
  hop: 'probe',
  severity: 'error',
  title: 'The gateway could not connect to the app',
  template: '{url} answered 503, upstream connection failure (UF).',
  meaning:
    'A route was found, but the connection to the pod failed: wrong port, or TLS settings that do not fit.',
  fix: 'Look at targetPort and at the TLS mode on both sides for {url}.',
  responsible: 'app',
  follows: [
    'service',
    'pod',
    'virtual-service',
    'destination-rule',
    'peer-authentication',
    'network-policy',
  ],
  source: flags,
  remedies,
});

/** PROBE_503_UH: no pod of the app is ready. @public */
export const probeNoHealthyUpstream = defineMessage({
  code: 'PROBE_503_UH',
  hop: 'probe',
  severity: 'error',
  title: 'No pod of the app is ready',
  template: '{url} answered 503, no healthy upstream (UH).',
  meaning: 'A route was found, and there is no ready endpoint behind it.',
  fix: 'Look at the pods behind {url}.',
  responsible: 'app',
  follows: ['service', 'pod', 'destination-rule', 'virtual-service'],
  source: flags,
  remedies,
});

/** PROBE_403: the request was refused by a policy. @public */
export const probeForbidden = defineMessage({
  code: 'PROBE_403',
  hop: 'probe',
  severity: 'error',
  title: 'The request was refused by a policy',
  template: '{url} answered 403: {body}.',
  meaning: 'An AuthorizationPolicy, or the app itself, denies the request.',
  fix: 'Look at the AuthorizationPolicies on the gateway and on the app for {url}: {body}.',
  responsible: 'app',
  follows: ['authorization-policy'],
  source: flags,
  remedies,
});

/** PROBE_TLS_RESET: the TLS handshake was reset. @public */
export const probeTlsReset = defineMessage({
  code: 'PROBE_TLS_RESET',
  hop: 'probe',
  severity: 'error',
  title: 'The TLS handshake was reset',
  template: 'The handshake for {host} was reset by {address}.',
  meaning:
    'The port accepts connections but has no certificate for the name: its secret is missing or cannot be read.',
  fix: 'Look at the credential of the Gateway’s server for {host}; {address} was asked.',
  responsible: 'app',
  follows: ['certificate', 'gateway', 'listener', 'target-group'],
  source: flags,
  remedies,
});
