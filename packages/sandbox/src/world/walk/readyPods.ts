import {
  endpointSliceSchema,
  Pod,
  podSchema,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore } from '../World';
import { parsed } from './parsed';

/** The pods that a Service sends to: the ready endpoints of its slices. */
export function readyPods(cluster: ClusterStore, service: Service): Pod[] {
  const { name, namespace } = service.metadata;
  const ready = parsed(cluster, 'EndpointSlice', endpointSliceSchema)
    .filter(
      ({ metadata }) =>
        metadata.namespace === namespace &&
        metadata.labels['kubernetes.io/service-name'] === name,
    )
    .flatMap(({ endpoints }) => endpoints)
    // An absent condition counts as ready, says the API.
    .filter(({ conditions }) => conditions.ready !== false);
  return parsed(cluster, 'Pod', podSchema).filter(
    pod =>
      pod.metadata.namespace === namespace &&
      ready.some(
        ({ targetRef, addresses }) =>
          targetRef?.name === pod.metadata.name ||
          (pod.status.podIP !== undefined &&
            addresses.includes(pod.status.podIP)),
      ),
  );
}
