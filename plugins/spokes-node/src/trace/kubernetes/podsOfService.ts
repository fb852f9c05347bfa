import { Pod, Service } from '@fitsync/backstage-plugin-spokes-common';
import { matchesLabels } from './matchesLabels';

/** The pods that a Service selects: of its own namespace, and none without a selector. */
export function podsOfService<P extends Pod>(
  service: Service,
  pods: readonly P[],
): P[] {
  const { selector } = service.spec;
  if (Object.keys(selector).length === 0) return [];
  return pods.filter(
    pod =>
      pod.metadata.namespace === service.metadata.namespace &&
      matchesLabels(selector, pod.metadata.labels),
  );
}
