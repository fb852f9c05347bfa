import { defineMessage } from '../defineMessage';
import { Remedy } from '../finding';
import {
  KubernetesContext,
  kubernetesRemedies,
} from '../remedies/kubernetesRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';

const nodePortDocs =
  'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport';
const trafficPolicyDocs =
  'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip';

const backToCode =
  "Set the same in the values of the gateway's Helm chart; the next reconciliation of GitOps reverts what is not there.";

/** INGRESS_SVC_TYPE: the ingress Service opens no node port. @public */
export const ingressServiceType = defineMessage({
  code: 'INGRESS_SVC_TYPE',
  hop: 'ingress-service',
  severity: 'error',
  title: 'The ingress Service opens no node port',
  template:
    'Service {service} has type {type}, so no node opens the port {nodePort} that the load balancer sends to.',
  meaning:
    'Only Services of type NodePort or LoadBalancer open a port on the nodes. With any other type a connection from the load balancer is refused on every node.',
  fix: 'Set the type of Service {service} to NodePort, with node port {nodePort} for port {port}.',
  responsible: 'platform',
  source: nodePortDocs,
  remedies: ({ port, nodePort }, resource) =>
    kubernetesRemedies({
      resource,
      values: [port, nodePort],
      docs: { url: nodePortDocs, title: 'Services of type NodePort' },
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: 'the ingress gateway of the spoke',
          text: `apiVersion: v1\nkind: Service\n${metadata}\nspec:\n  type: NodePort\n  ports:\n    - port: ${port}\n      nodePort: ${nodePort}\n`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', 'service', name, '--patch'],
            `{"spec":{"type":"NodePort","ports":[{"port":${port},"nodePort":${nodePort}}]}}`,
          ),
          risk: 'Opens the port on every node; the node security group still decides who reaches it.',
          verify: kubectl('get', 'service', name, '-o', 'wide'),
          backToCode,
        },
      ],
    }),
});

/** NODEPORT_MISMATCH: the ingress Service does not open the port that the load balancer sends to. @public */
export const nodePortMismatch = defineMessage({
  code: 'NODEPORT_MISMATCH',
  hop: 'ingress-service',
  severity: 'error',
  title:
    'The ingress Service does not open the port that the load balancer sends to',
  template:
    'The load balancer sends port {port} to node port {expected}, but Service {service} opens {observed}.',
  meaning:
    'The target group sends to one fixed port of the nodes. If no Service opens it, every connection is refused and the targets turn unhealthy.',
  fix: 'Set the node port of port {port} on Service {service} to {expected}.',
  responsible: 'platform',
  follows: ['INGRESS_SVC_TYPE'],
  source: nodePortDocs,
  remedies: ({ port, expected }, resource) =>
    kubernetesRemedies({
      resource,
      values: [port, expected],
      docs: { url: nodePortDocs, title: 'Services of type NodePort' },
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: 'the ingress gateway of the spoke',
          text: `apiVersion: v1\nkind: Service\n${metadata}\nspec:\n  type: NodePort\n  ports:\n    - port: ${port}\n      nodePort: ${expected}\n`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', 'service', name, '--patch'],
            `{"spec":{"ports":[{"port":${port},"nodePort":${expected}}]}}`,
          ),
          risk: 'Whatever still uses the present node port loses it.',
          verify: kubectl('get', 'service', name, '-o', 'wide'),
          backToCode,
        },
      ],
    }),
});

function restartOf(
  name: string,
  kubectl: (...words: string[]) => string[],
): Remedy {
  return {
    kind: 'command',
    argv: kubectl('rollout', 'restart', 'deployment', name),
    risk: 'Gateway pods are replaced one by one; open connections end.',
    verify: kubectl(
      ...['get', 'endpointslices', '--selector'],
      `kubernetes.io/service-name=${name}`,
    ),
    backToCode:
      'Nothing to put back if this mends it; otherwise look at what the pods say.',
  };
}

/** The label by which the Gateways of the spoke find the pods is one that the Service can find them by, too. */
function selectGatewayPods(
  options: KubernetesContext & {
    labels: string | undefined;
    /** What it selects by today, and no pod has. */
    astray: string;
  },
): Remedy[] {
  const { labels = '', astray, name, metadata, kubectl } = options;
  const [key, value] = labels.split('=');
  if (value === undefined) return [];
  return [
    {
      kind: 'patch',
      language: 'yaml',
      where: 'the ingress gateway of the spoke',
      text: `apiVersion: v1\nkind: Service\n${metadata}\nspec:\n  selector:\n    ${key}: '${value}'\n${astray
        .split(', ')
        .filter(one => one !== '' && one !== key)
        .map(one => `    ${one}: null # goes\n`)
        .join('')}`,
    },
    {
      kind: 'command',
      argv: kubectl(
        ...['patch', 'service', name, '--type', 'json', '--patch'],
        `[{"op":"replace","path":"/spec/selector","value":{"${key}":"${value}"}}]`,
      ),
      risk: 'The node port leads to every pod of the namespace with this label.',
      verify: kubectl(
        ...['get', 'endpointslices', '--selector'],
        `kubernetes.io/service-name=${name}`,
      ),
      backToCode,
    },
  ];
}

/** INGRESS_NO_ENDPOINTS: no ready gateway pod stands behind the ingress Service. @public */
export const ingressNoEndpoints = defineMessage({
  code: 'INGRESS_NO_ENDPOINTS',
  hop: 'ingress-service',
  severity: 'error',
  title: 'No ready gateway pod stands behind the ingress Service',
  template:
    'Service {service} has no ready endpoint ({pods} pods match its selector), so its node port refuses every connection.',
  meaning:
    'A node port without a ready endpoint rejects connections on every node. Either no pod matches the selector of the Service, or none of those that match is ready.',
  fix: 'Bring the gateway pods behind Service {service} up, or let its selector match their labels.',
  responsible: 'platform',
  follows: ['GWPOD_NOT_READY', 'IMAGE_AUTO_NOT_INJECTED', 'NODE_NOT_READY'],
  source:
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-endpoints',
  fixNeeds: ['labels', 'astray'],
  remedies: ({ pods }, resource, { labels, astray = '' }) =>
    kubernetesRemedies({
      resource,
      values: [
        ...(labels === undefined ? [] : labels.split('=')),
        ...astray.split(', ').filter(Boolean),
      ],
      docs: {
        url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
        title: 'Debug Services',
      },
      // Where no pod matches the selector, new pods would not match it either.
      remedies: ({ name, metadata, kubectl }) => [
        ...(pods === '0'
          ? selectGatewayPods({ labels, astray, name, metadata, kubectl })
          : [restartOf(name, kubectl)]),
        {
          kind: 'docs',
          url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
          title: 'Debug Services',
        },
      ],
    }),
});

/** ETP_LOCAL_EXPECTED_UNHEALTHY: some nodes fail their health check by design. @public */
export const localTrafficPolicyUnhealthy = defineMessage({
  code: 'ETP_LOCAL_EXPECTED_UNHEALTHY',
  hop: 'ingress-service',
  severity: 'info',
  title: 'Some nodes fail their health check by design',
  template:
    'Service {service} has external traffic policy Local: {affected} of {total} nodes run no ready gateway pod and fail the health check by design.',
  meaning:
    'With traffic policy Local a node forwards only to gateway pods of its own. The set of targets that should be healthy is the set of nodes that run a ready gateway pod.',
  fix: 'Nothing to mend; run a gateway pod on every node of Service {service}, as a DaemonSet, if every target should be healthy.',
  responsible: 'platform',
  source: trafficPolicyDocs,
  remedies: lookWithKubectl({
    words: () => ['get', 'pods', '-o', 'wide'],
    tells:
      'On which nodes the gateway pods run: those are the targets that should be healthy.',
    docs: { url: trafficPolicyDocs, title: 'External traffic policy Local' },
  }),
});
