import { defineMessage } from '../defineMessage';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';
import { placeRemedies } from '../remedies/placeRemedies';

const docs = {
  url: istioDocs('reference/config/networking/gateway/'),
  title: 'Gateway',
};
const backToCode = 'Commit the patch above; GitOps reverts what is not there.';

/** GW_SELECTOR_NO_PODS: the Gateway selects no pods. @public */
export const gatewaySelectorNoPods = defineMessage({
  code: 'GW_SELECTOR_NO_PODS',
  hop: 'gateway',
  severity: 'error',
  title: 'The Gateway selects no pods',
  template:
    'Gateway {gateway} selects pods with {selector}, and no pod has these labels.',
  meaning:
    'A Gateway configures the proxies that its selector matches. Without a match no proxy opens a listener for it, and its routes lead nowhere.',
  fix: 'Let the selector of Gateway {gateway} match the labels of the ingress gateway pods: {labels}.',
  responsible: 'app',
  source: istioAnalysis('IST0101'),
  remedies: ({ labels }, resource) =>
    kubernetesRemedies({
      resource,
      values: labels.split('=').slice(0, 2),
      docs,
      remedies: ({ metadata, name, kubectl }) => {
        const [key, value] = labels.split('=');
        return [
          {
            kind: 'patch',
            language: 'yaml',
            where: "the app's Gateway",
            text: `apiVersion: networking.istio.io/v1\nkind: Gateway\n${metadata}\nspec:\n  selector:\n    ${key}: '${value}'\n`,
          },
          {
            kind: 'command',
            argv: kubectl(
              ...['patch', 'gateways.networking.istio.io', name],
              ...['--type', 'json', '--patch'],
              `[{"op":"replace","path":"/spec/selector","value":{"${key}":"${value}"}}]`,
            ),
            risk: 'The gateway pods start to serve the hosts of this Gateway.',
            verify: kubectl('get', 'gateways.networking.istio.io', name),
            backToCode,
          },
        ];
      },
    }),
});

/** GW_PORT_UNRESOLVED: the port of the Gateway is not one that the gateway Service forwards to. @public */
export const gatewayPortUnresolved = defineMessage({
  code: 'GW_PORT_UNRESOLVED',
  hop: 'gateway',
  severity: 'error',
  title:
    'The port of the Gateway is not one that the gateway Service forwards to',
  template:
    'Port {port} of Gateway {gateway} becomes container port {resolved}, but the Services in front of the gateway pods forward to {forwarded}.',
  meaning:
    'Istio reads the port of a server as a port of the Service in front of the gateway pods, and opens its targetPort; a number that is no port of the Service is opened as it is. Envoy then listens where nothing sends to, and connections to the node port are refused.',
  fix: 'Use port {expected} in Gateway {gateway}.',
  responsible: 'app',
  source: istioAnalysis('IST0162'),
  fixNeeds: ['place'],
  remedies: ({ expected }, resource, { place }) =>
    kubernetesRemedies({
      resource,
      values: [expected],
      docs,
      ofGatewayApi: () =>
        place !== undefined && /^\d{1,5}$/.test(expected)
          ? placeRemedies({
              resource,
              changes: [
                { op: 'replace', path: place, value: Number(expected) },
              ],
              risk: 'The gateway pods open another port; the hosts of the listener move to it.',
              docs,
              look: () => [],
            }).filter(({ kind }) => kind === 'command')
          : [],
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: "the app's Gateway",
          text: `apiVersion: networking.istio.io/v1\nkind: Gateway\n${metadata}\nspec:\n  servers:\n    - port:\n        number: ${expected}\n`,
        },
        {
          kind: 'command',
          argv: kubectl('edit', 'gateways.networking.istio.io', name),
          risk: 'The gateway pods open another port; the hosts of the server move to it.',
          verify: kubectl(
            ...['get', 'gateways.networking.istio.io', name, '-o', 'yaml'],
          ),
          backToCode,
        },
      ],
    }),
});

/** GW_NO_LISTENER: no Gateway opens the port behind the node port. @public */
export const gatewayNoListener = defineMessage({
  code: 'GW_NO_LISTENER',
  hop: 'gateway',
  severity: 'error',
  title: 'No Gateway opens the port behind the node port',
  template:
    'The node port of port {port} leads to container port {targetPort} of the gateway pods, and no Gateway opens it there.',
  meaning:
    'Envoy listens on a port only while a server of some Gateway uses it. Until then connections are refused, and a TCP health check on that node port fails on every target.',
  fix: 'Add a Gateway with a server on port {port} that selects the ingress gateway pods.',
  responsible: 'platform',
  follows: [
    'GW_SELECTOR_NO_PODS',
    'GW_PORT_UNRESOLVED',
    'VS_GW_NOT_FOUND',
    'GWAPI_SERVICE_NOT_FOUND',
    'INGRESS_NO_ENDPOINTS',
    'GWPOD_NOT_READY',
  ],
  source: docs.url,
  remedies: ({ port }, resource) =>
    kubernetesRemedies({
      resource,
      values: [port],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'yaml',
          where: "the spoke's default Gateway",
          text: `apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: default\n  namespace: istio-system\nspec:\n  selector:\n    istio: ingressgateway\n  servers:\n    - port:\n        number: ${port}\n        name: http\n        protocol: HTTP\n      hosts:\n        - '*'\n`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** GW_TLS_HOST_DUP_DROPPED: another Gateway already serves this host over TLS. @public */
export const gatewayTlsHostDuplicate = defineMessage({
  code: 'GW_TLS_HOST_DUP_DROPPED',
  hop: 'gateway',
  severity: 'error',
  title: 'Another Gateway already serves this host over TLS',
  template:
    'Gateway {gateway} serves {host} over TLS on port {port}, but {other} came first: istiod drops the later server without a word.',
  meaning:
    'On one port of the same gateway pods each TLS host may be served once. The later server is dropped, so its certificate and its routes are never used.',
  fix: 'Serve {host} by one of the two only: Gateway {gateway} or {other}.',
  responsible: 'app',
  source: istioAnalysis('IST0145'),
  remedies: lookWithKubectl({
    words: name => ['get', 'gateways.networking.istio.io', name, '-o', 'yaml'],
    tells:
      'Its servers, to be held against those of the Gateway that came first: one of the two gives up the host.',
    docs: docs,
  }),
});

/** GW_HOST_DUP: several Gateways serve the same host. @public */
export const gatewayHostDuplicate = defineMessage({
  code: 'GW_HOST_DUP',
  hop: 'gateway',
  severity: 'warning',
  title: 'Several Gateways serve the same host',
  template:
    'Gateway {gateway} and {other} both serve {host} on port {port} of the same gateway pods.',
  meaning:
    'For plain HTTP istiod merges them, so each route of the one is also a route of the other, and a redirect of one applies to both.',
  fix: 'Serve {host} by one of the two only: Gateway {gateway} or {other}.',
  responsible: 'app',
  source: istioAnalysis('IST0145'),
  remedies: lookWithKubectl({
    words: name => ['get', 'gateways.networking.istio.io', name, '-o', 'yaml'],
    tells:
      'Its servers, to be held against those of the other Gateway: whose host it is their owners know.',
    docs: docs,
  }),
});

/** GW_PORT_CONFLICT: two servers claim one port in incompatible ways. @public */
export const gatewayPortConflict = defineMessage({
  code: 'GW_PORT_CONFLICT',
  hop: 'gateway',
  severity: 'error',
  title: 'Two servers claim one port in incompatible ways',
  template:
    'Gateway {gateway} and {other} open port {port} on the same gateway pods for {host}, as {protocol} and as {otherProtocol}.',
  meaning:
    'One port of a proxy speaks one kind of protocol. istiod keeps the first server and drops the other.',
  fix: 'Give Gateway {gateway} and {other} ports or hosts of their own.',
  responsible: 'app',
  source: istioAnalysis('IST0145'),
  remedies: lookWithKubectl({
    words: name => ['get', 'gateways.networking.istio.io', name, '-o', 'yaml'],
    tells:
      'Its servers: which port and which protocol are meant its owner knows.',
    docs: docs,
  }),
});

/** GW_REDIRECT_CONFLICT: a redirect of another Gateway catches the requests of this host. @public */
export const gatewayRedirectConflict = defineMessage({
  code: 'GW_REDIRECT_CONFLICT',
  hop: 'gateway',
  severity: 'error',
  title: 'A redirect of another Gateway catches the requests of this host',
  template:
    'Gateway {other} redirects {host} to HTTPS on port {port}, which Gateway {gateway} serves over HTTP: all its requests are redirected.',
  meaning:
    'Servers on the same port and host are merged. httpsRedirect on one of them redirects the requests of all.',
  fix: 'Use a host of its own in Gateway {gateway}, or serve {host} over HTTPS only.',
  responsible: 'app',
  source: docs.url,
  remedies: lookWithKubectl({
    words: name => ['get', 'gateways.networking.istio.io', name, '-o', 'yaml'],
    tells:
      'Its servers: whether the host should be served over HTTP at all is the first thing to decide.',
    docs: docs,
  }),
});
