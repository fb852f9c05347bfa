import {
  EndpointSlice,
  Pod,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, isEqual } from 'lodash';
import { containerPortOf } from '../trace/kubernetes/containerPortOf';
import { isReadyPod } from '../trace/kubernetes/isReadyPod';
import { podsOfService } from '../trace/kubernetes/podsOfService';

interface Sight {
  services: readonly Service[];
  pods: readonly Pod[];
}

const serviceName = 'kubernetes.io/service-name';

/** The endpoint slices as their controller would write them after a change; those of Services that it does not touch stay. */
export function followPods(
  slices: readonly EndpointSlice[],
  before: Sight,
  after: Sight,
): EndpointSlice[] {
  const keyOf = ({ metadata }: Service) =>
    `${metadata.namespace}/${metadata.name}`;
  const live = new Map(before.services.map(one => [keyOf(one), one]));
  const written = new Map<string, EndpointSlice[]>();
  for (const service of after.services) {
    const known = live.get(keyOf(service));
    live.delete(keyOf(service));
    if (Object.keys(service.spec.selector).length === 0) continue;
    const pods = podsOfService(service, after.pods);
    const isSame =
      known &&
      isEqual(known.spec, service.spec) &&
      isEqual(podsOfService(known, before.pods), pods);
    if (!isSame) written.set(keyOf(service), slicesOf(service, pods));
  }
  // What is left is gone.
  live.forEach((_, key) => written.set(key, []));
  return [
    ...slices.filter(
      ({ metadata }) =>
        !written.has(`${metadata.namespace}/${metadata.labels[serviceName]}`),
    ),
    ...[...written.values()].flat(),
  ];
}

/** One for each set of ports: a name may be another number on another pod. */
function slicesOf(service: Service, pods: readonly Pod[]): EndpointSlice[] {
  const { name, namespace } = service.metadata;
  const placed = pods.filter(({ status }) => status.podIP);
  const groups = Object.values(
    groupBy(placed, pod => JSON.stringify(portsOf(service, pod))),
  );
  return groups.map((members, at) => ({
    metadata: {
      name: `${name}-${at}`,
      namespace,
      labels: { [serviceName]: name },
      annotations: {},
    },
    addressType: 'IPv4',
    endpoints: members.map(pod => ({
      addresses: [pod.status.podIP ?? ''],
      conditions: {
        ready: isReadyPod(pod),
        serving: isReadyPod(pod),
        terminating: false,
      },
      nodeName: pod.spec.nodeName,
      targetRef: { kind: 'Pod', name: pod.metadata.name, namespace },
    })),
    ports: portsOf(service, members[0]),
  }));
}

function portsOf({ spec }: Service, pod: Pod): EndpointSlice['ports'] {
  return spec.ports.flatMap(one => {
    const port = containerPortOf(one, pod);
    const { name, protocol } = one;
    return port === undefined
      ? []
      : [{ ...(name && { name }), port, protocol }];
  });
}
