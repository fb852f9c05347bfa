import { Pod, ServicePort } from '@fitsync/backstage-plugin-spokes-common';

/** The number behind a Service's targetPort, which may be a container port's name. */
export function containerPort(
  pod: Pod,
  { port, targetPort = port }: ServicePort,
): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  return pod.spec.containers
    .flatMap(({ ports }) => ports)
    .find(({ name }) => name === targetPort)?.containerPort;
}
