import { groupBy } from 'lodash';
import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { isReady } from './isReady';
import { matchesLabels } from './matchesLabels';
import { safeHash } from './safeHash';

interface ServicePort {
  name?: string;
  protocol?: string;
  targetPort?: number | string;
  port: number;
}

interface EndpointPort {
  name?: string;
  port: number;
  protocol: string;
}

interface Container {
  ports?: Array<{ name?: string; containerPort: number }>;
}

export const serviceNameLabel = 'kubernetes.io/service-name';

/**
 * Writes the EndpointSlices of a Service: one for each set of resolved ports, because a named target port may be
 * another number on another pod. A Service without pods has one empty slice; one without selector is left alone.
 */
export function reconcileEndpoints(
  store: SandboxCluster,
  name: string,
  namespace: string,
): void {
  const service = store.get('Service', name, namespace);
  const existing = store.find(
    'EndpointSlice',
    ({ metadata }) =>
      metadata.namespace === namespace &&
      metadata.labels?.[serviceNameLabel] === name,
  );
  const slices = service?.spec.selector ? slicesOf(store, service) : [];
  const kept = new Set(slices.map(slice => slice.metadata.name));
  if (service && !service.spec.selector) return;

  slices.forEach(slice => store.apply(slice));
  for (const { metadata } of existing) {
    if (!kept.has(metadata.name)) {
      store.remove('EndpointSlice', metadata.name, namespace);
    }
  }
}

function slicesOf(store: SandboxCluster, service: KubeObject): KubeObject[] {
  const { name, namespace, uid } = service.metadata;
  const pods = store.find(
    'Pod',
    pod =>
      pod.metadata.namespace === namespace &&
      Boolean(pod.status?.podIP) &&
      matchesLabels(pod.metadata.labels, service.spec.selector),
  );
  const byPorts = groupBy(pods, pod => JSON.stringify(portsOf(service, pod)));
  const groups = Object.entries(pods.length > 0 ? byPorts : { '[]': [] });

  return groups.map(([ports, members]) => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${name}-${safeHash(`${namespace}/${name}/${ports}`, 5)}`,
      namespace,
      labels: {
        ...service.metadata.labels,
        [serviceNameLabel]: name,
        'endpointslice.kubernetes.io/managed-by':
          'endpointslice-controller.k8s.io',
      },
      ownerReferences: [
        { apiVersion: 'v1', kind: 'Service', name, uid, controller: true },
      ],
    },
    addressType: 'IPv4',
    endpoints: members.map(endpointOf),
    ports: JSON.parse(ports),
  }));
}

function endpointOf(pod: KubeObject) {
  const ready = isReady(pod);
  const { name, namespace, uid } = pod.metadata;
  return {
    addresses: [pod.status.podIP],
    conditions: { ready, serving: ready, terminating: false },
    nodeName: pod.spec.nodeName,
    targetRef: { kind: 'Pod', name, namespace, uid },
  };
}

/** A name that no container has leaves the port out, so the endpoint is there but not reachable by that port. */
function portsOf(service: KubeObject, pod: KubeObject): EndpointPort[] {
  const ports: ServicePort[] = service.spec.ports ?? [];
  const containers: Container[] = [
    ...pod.spec.containers,
    ...(pod.spec.initContainers ?? []),
  ];
  return ports.flatMap(({ name, protocol = 'TCP', targetPort, port }) => {
    const target = targetPort ?? port;
    const number =
      typeof target === 'number'
        ? target
        : containers
            .flatMap(container => container.ports ?? [])
            .find(candidate => candidate.name === target)?.containerPort;
    return number === undefined
      ? []
      : [{ ...(name && { name }), port: number, protocol }];
  });
}
