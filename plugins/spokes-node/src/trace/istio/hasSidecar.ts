import { Pod } from '@fitsync/backstage-plugin-spokes-common';
import { runningContainers } from '../kubernetes/containerPortOf';

/** True if an Istio proxy runs in the pod: as a container, or as a native sidecar (the default since Istio 1.27). */
export function hasSidecar(pod: Pick<Pod, 'spec'>): boolean {
  return runningContainers(pod.spec).some(({ name }) => name === 'istio-proxy');
}
