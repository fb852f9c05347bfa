import { defineMessage } from '../defineMessage';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { lookWithAws } from '../remedies/lookWithAws';
import { lookWithKubectl } from '../remedies/lookWithKubectl';

const docs = {
  url: 'https://kubernetes.io/docs/reference/node/node-status/',
  title: 'Node status',
};

/** NODE_NOT_READY: a node is not ready. @public */
export const nodeNotReady = defineMessage({
  code: 'NODE_NOT_READY',
  hop: 'node',
  severity: 'error',
  title: 'A node is not ready',
  template: 'Node {node} is not ready: {reason}.',
  meaning:
    'The pods of a node that is not ready are taken out of their Services and, after a while, evicted.',
  fix: 'Find out why {node} is not ready ({reason}): K3s on it, its disk, its way to the API server.',
  responsible: 'platform',
  source: docs.url,
  remedies: lookWithKubectl({
    words: name => ['describe', 'node', name],
    tells:
      'Its conditions and events: what the kubelet said last, and since when it is silent.',
    docs: {
      url: 'https://docs.k3s.io/architecture',
      title: 'K3s architecture',
    },
  }),
});

/** NODE_MISSING_IN_K8S: an instance never joined the cluster. @public */
export const nodeMissing = defineMessage({
  code: 'NODE_MISSING_IN_K8S',
  hop: 'node',
  severity: 'error',
  title: 'An instance never joined the cluster',
  template:
    'Instance {instance} ({address}) runs, but {cluster} has no node with its address.',
  meaning:
    'The instance takes traffic from the load balancer, or costs money, without being a node: its join failed.',
  fix: 'Look at the boot log of {instance}: token, way out to the internet, address of the API server.',
  responsible: 'platform',
  follows: ['egress'],
  source: 'https://docs.k3s.io/architecture',
  remedies: lookWithAws({
    about: (_, { name }) => ['instance', name],
    words: id => ['ec2', 'get-console-output', '--latest', '--instance-id', id],
    tells:
      'The end of the boot log: what K3s says of its token, of its way out and of the address of the API server.',
    docs: docs,
  }),
});

/** NODE_GHOST: a node has no instance any more. @public */
export const nodeGhost = defineMessage({
  code: 'NODE_GHOST',
  hop: 'node',
  severity: 'warning',
  title: 'A node has no instance any more',
  template: 'Node {node} ({address}) is not ready and its instance is gone.',
  meaning:
    'The instance was replaced and its Node object stayed. It takes no traffic, but K3s refuses a new node of the same name.',
  fix: 'Delete the Node {node} once nothing runs on it.',
  responsible: 'platform',
  source: docs.url,
  remedies: (_, resource) =>
    kubernetesRemedies({
      resource,
      docs,
      remedies: ({ name, kubectl }) => [
        {
          kind: 'command',
          argv: kubectl('delete', 'node', name),
          risk: 'Pods that are still bound to it are started on other nodes; make sure that its instance is gone for good.',
          verify: kubectl('get', 'nodes'),
          backToCode: 'Nothing to put back: no file names the node.',
        },
        { kind: 'docs', ...docs },
      ],
    }),
});
