import {
  kubeNodeSchema,
  Pod,
  serviceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore, World } from '../World';
import { containerPort, gatewayListens } from './gatewayListens';
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
): NodePortWalk {
  for (const cluster of world.clusters.values()) {
    const node = parsed(cluster, 'Node', kubeNodeSchema).find(({ status }) =>
      status.addresses.some(
        one => one.type === 'InternalIP' && one.address === address,
      ),
    );
    if (node) return within(cluster, node.metadata.name, nodePort);
  }
  return { arrived: false, at: 'node-port' };
}

function within(
  cluster: ClusterStore,
  nodeName: string,
  nodePort: number,
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
      pod.spec.nodeName === nodeName,
  );
  if (pods.length === 0) return { arrived: false, at: 'node-port' };

  for (const pod of pods) {
    const port = containerPort(pod, servicePort);
    if (port !== undefined && listens(cluster, pod, port)) {
      return { arrived: true, cluster, pod, port };
    }
  }
  return { arrived: false, at: 'gateway-listener' };
}

/** A pod whose only container is Envoy is a gateway; any other opens its ports by itself. */
function listens(cluster: ClusterStore, pod: Pod, port: number): boolean {
  const isGateway = pod.spec.containers.every(
    ({ name }) => name === 'istio-proxy',
  );
  return !isGateway || gatewayListens(cluster, pod, port);
}
