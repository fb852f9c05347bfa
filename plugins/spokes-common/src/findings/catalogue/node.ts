import { defineMessage } from '../defineMessage';
import { readAbout } from '../remedies/awsDocs';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';

const docs = {
  url: 'https://kubernetes.io/docs/reference/node/node-status/',
  title: 'Node status',
};

/** @public */
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
  remedies: readAbout(docs.url, docs.title),
});

/** @public */
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
  remedies: readAbout('https://docs.k3s.io/architecture', 'K3s architecture'),
});

/** @public */
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
