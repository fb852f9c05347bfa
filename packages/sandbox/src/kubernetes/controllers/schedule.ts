import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { isReady } from './isReady';

export interface Placement {
  nodeName: string;
  hostIP: string;
  podIP: string;
}

/** The node with the fewest pods takes the next one; on a tie, the first. Its address comes from the node's pod range. */
export function schedule(store: SandboxCluster): Placement | undefined {
  const nodes = store.list('Node');
  const pods = store.list('Pod');
  const podsOn = (node: KubeObject) =>
    pods.filter(pod => pod.spec.nodeName === node.metadata.name).length;

  const [node] = nodes
    .filter(candidate => isReady(candidate) && !candidate.spec?.unschedulable)
    .sort((a, b) => podsOn(a) - podsOn(b));
  if (!node) return undefined;

  const range = nodes.findIndex(
    other => other.metadata.name === node.metadata.name,
  );
  const taken = new Set(pods.map(pod => pod.status?.podIP));
  let host = 2;
  while (taken.has(`10.42.${range}.${host}`)) host += 1;

  const addresses: Array<{ type: string; address: string }> =
    node.status?.addresses ?? [];
  return {
    nodeName: node.metadata.name,
    hostIP:
      addresses.find(({ type }) => type === 'InternalIP')?.address ?? '0.0.0.0',
    podIP: `10.42.${range}.${host}`,
  };
}
