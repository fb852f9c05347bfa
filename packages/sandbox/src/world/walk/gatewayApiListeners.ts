import {
  KubernetesGateway,
  kubernetesGatewaySchema,
  Pod,
  serviceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { isMatch, sortBy } from 'lodash';
import { ClusterStore } from '../World';
import { containerPort } from './containerPort';
import { listenerTls } from './listenerTls';
import { parsed } from './parsed';

/** A listener of a Gateway of the Gateway API. */
export interface GatewayApiListener {
  gateway: KubernetesGateway;
  listener: KubernetesGateway['spec']['listeners'][number];
}

/**
 * What Gateways of the Gateway API open on a port of a gateway pod, the oldest first: a listener's port is a port of the
 * Service that its Gateway stands for, and of no other. One whose TLS makes no sense opens nothing.
 */
export function gatewayApiListeners(
  cluster: ClusterStore,
  pod: Pod,
  port: number,
): GatewayApiListener[] {
  const services = parsed(cluster, 'Service', serviceSchema).filter(
    ({ metadata, spec }) =>
      metadata.namespace === pod.metadata.namespace &&
      Object.keys(spec.selector).length > 0 &&
      isMatch(pod.metadata.labels, spec.selector),
  );
  const gateways = sortBy(
    parsed(cluster, 'KubernetesGateway', kubernetesGatewaySchema),
    ({ metadata }) => metadata.creationTimestamp,
  ).filter(({ spec }) => spec.gatewayClassName === 'istio');
  return gateways.flatMap(gateway => {
    const [name, namespace] = standsFor(gateway);
    const service = services.find(
      ({ metadata }) =>
        metadata.name === name && metadata.namespace === namespace,
    );
    return gateway.spec.listeners
      .filter(listener => {
        const open = service?.spec.ports.find(
          one => one.port === listener.port,
        );
        return (
          open !== undefined &&
          containerPort(pod, open) === port &&
          listenerTls(cluster, gateway, listener) !== 'rejected'
        );
      })
      .map(listener => ({ gateway, listener }));
  });
}

/** The Service at its address, or the one that istiod makes for it. */
function standsFor({ metadata, spec }: KubernetesGateway): string[] {
  const address = spec.addresses.find(({ type }) => type === 'Hostname');
  if (!address) return [`${metadata.name}-istio`, metadata.namespace];
  const [name, namespace = metadata.namespace] = address.value.split('.');
  return [name, namespace];
}
