import {
  kubeNodeSchema,
  Pod,
  serviceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore, World } from '../World';
import { containerPort } from './containerPort';
import { gatewayListens } from './gatewayListens';
import { passesNetworkPolicies } from './passesNetworkPolicies';
import { parsed } from './parsed';
import { readyPods } from './readyPods';
import { WalkStop } from './WalkStop';

export type NodePortWalk =
  | { arrived: true; cluster: ClusterStore; pod: Pod; port: number }
  | { arrived: false; at: WalkStop };

/** From a port of a node, through the Service that owns it, to a listener of a ready pod. */
export function walkNodePort(
  world: World,
  address: string,
  nodePort: number,
  /** Address that the connection comes from. */
  source: string,
): NodePortWalk {
  for (const cluster of world.clusters.values()) {
    const node = parsed(cluster, 'Node', kubeNodeSchema).find(({ status }) =>
      status.addresses.some(
        one => one.type === 'InternalIP' && one.address === address,
      ),
    );
    if (node)
      return within(
        cluster,
        { name: node.metadata.name, address },
        nodePort,
        source,
      );
  }
  return { arrived: false, at: 'node-port' };
}

function within(
  cluster: ClusterStore,
  node: { name: string; address: string },
  nodePort: number,
  source: string,
): NodePortWalk {
  const services = parsed(cluster, 'Service', serviceSchema).filter(
    ({ spec }) =>
      ['NodePort', 'LoadBalancer'].includes(spec.type) &&
      spec.ports.some(port => port.nodePort === nodePort),
  );
  const service = services[0];
  const servicePort = service?.spec.ports.find(
    port => port.nodePort === nodePort,
  );
  if (!service || !servicePort) return { arrived: false, at: 'node-port' };

  const pods = readyPods(cluster, service).filter(
    pod =>
      service.spec.externalTrafficPolicy !== 'Local' ||
      pod.spec.nodeName === node.name,
  );
  if (pods.length === 0) return { arrived: false, at: 'node-port' };

  // A node that may send on to others does so under its own address.
  const isLocal = service.spec.externalTrafficPolicy === 'Local';
  const other = isLocal ? source : node.address;
  let at: WalkStop = 'gateway-listener';
  for (const pod of pods) {
    const port = containerPort(pod, servicePort);
    if (port === undefined || !listens(cluster, pod, port)) continue;
    if (
      passesNetworkPolicies(cluster, {
        into: true,
        pod,
        other,
        port,
        server: pod,
      })
    ) {
      return { arrived: true, cluster, pod, port };
    }
    at = 'network-policy';
  }
  return { arrived: false, at };
}

/** A pod whose only container is Envoy is a gateway; any other opens its ports by itself. */
function listens(cluster: ClusterStore, pod: Pod, port: number): boolean {
  const isGateway = pod.spec.containers.every(
    ({ name }) => name === 'istio-proxy',
  );
  return !isGateway || gatewayListens(cluster, pod, port);
}
