import {
  Gateway,
  gatewaySchema,
  Pod,
  serviceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { isMatch } from 'lodash';
import { ClusterStore } from '../World';
import { containerPort } from './containerPort';
import { gatewayApiListeners } from './gatewayApiListeners';
import { parsed } from './parsed';

/** Envoy's status port, open whatever is configured. */
const statusPort = 15021;

/** Envoy opens a port only once a server of some Gateway resolves to it. */
export function gatewayListens(
  cluster: ClusterStore,
  pod: Pod,
  port: number,
): boolean {
  if (port === statusPort) return true;
  return (
    gatewaysOn(cluster, pod, port).length > 0 ||
    gatewayApiListeners(cluster, pod, port).length > 0
  );
}

/** Gateways with a server that is bound to a port of a gateway pod. */
export function gatewaysOn(
  cluster: ClusterStore,
  pod: Pod,
  port: number,
): Gateway[] {
  return parsed(cluster, 'Gateway', gatewaySchema).filter(
    ({ spec }) =>
      isMatch(pod.metadata.labels, spec.selector) &&
      spec.servers.some(
        server => boundPort(cluster, pod, server.port.number) === port,
      ),
  );
}

/** Istio maps a server's port by the Services that select the pod; a number that none has is bound as it is. */
export function boundPort(
  cluster: ClusterStore,
  pod: Pod,
  number: number,
): number {
  const port = parsed(cluster, 'Service', serviceSchema)
    .filter(
      ({ metadata, spec }) =>
        metadata.namespace === pod.metadata.namespace &&
        Object.keys(spec.selector).length > 0 &&
        isMatch(pod.metadata.labels, spec.selector),
    )
    .flatMap(({ spec }) => spec.ports)
    .find(one => one.port === number);
  return port ? containerPort(pod, port) ?? number : number;
}
