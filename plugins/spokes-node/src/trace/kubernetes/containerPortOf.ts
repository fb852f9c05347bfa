import { Pod, ServicePort } from '@fitsync/backstage-plugin-spokes-common';

type PodSpec = Pick<Pod['spec'], 'containers' | 'initContainers'>;

/** The containers that run beside each other, native sidecars included. */
export function runningContainers({ containers, initContainers }: PodSpec) {
  return [
    ...containers,
    ...initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always'),
  ];
}

/**
 * The port of a pod that a Service port sends to: a number as it is (the port itself unless one is given), a name as the
 * container port of that name; undefined if the pod has no port of that name.
 */
export function containerPortOf(
  { port, targetPort, protocol }: ServicePort,
  pod: { spec: PodSpec },
): number | undefined {
  const target =
    targetPort === undefined || targetPort === 0 ? port : targetPort;
  if (typeof target === 'number') return target;
  if (/^\d+$/.test(target)) return Number(target);
  return runningContainers(pod.spec)
    .flatMap(({ ports }) => ports)
    .find(
      candidate => candidate.name === target && candidate.protocol === protocol,
    )?.containerPort;
}
