import { Deployment, Service } from '@fitsync/backstage-plugin-spokes-common';
import { KeptObject } from './KeptObject';

/** In the API server's own form, whole seconds: ages are compared as text. */
const secondAfter = (time: string) =>
  new Date(Date.parse(time) + 1_000).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * What the API server and controllers keep of an object when a manifest is applied over it: its age, its status. What
 * is new is younger than all that the facts hold: a tie within one second would be decided by names.
 */
export function carryOver<T extends KeptObject>(
  next: T,
  live: T | undefined,
  takenAt: string,
): T {
  return {
    ...next,
    metadata: {
      ...next.metadata,
      creationTimestamp:
        live?.metadata.creationTimestamp ?? secondAfter(takenAt),
    },
    ...(live?.status !== undefined && { status: live.status }),
  };
}

/** Addresses and node ports that were given out stay as long as nothing else is written. */
export function carryOverService(next: Service, live?: Service): Service {
  if (!live) return next;
  const isOnNodes = ['NodePort', 'LoadBalancer'].includes(next.spec.type);
  return {
    ...next,
    spec: {
      ...next.spec,
      clusterIP: next.spec.clusterIP ?? live.spec.clusterIP,
      ports: next.spec.ports.map(port => {
        const given = live.spec.ports.find(
          one => one.port === port.port && one.protocol === port.protocol,
        )?.nodePort;
        const nodePort = port.nodePort ?? (isOnNodes ? given : undefined);
        return { ...port, ...(nodePort !== undefined && { nodePort }) };
      }),
    },
  };
}

/** A manifest without `replicas` leaves their number to whoever scales. */
export function carryOverReplicas(
  next: Deployment,
  raw: unknown,
  live?: Deployment,
): Deployment {
  const written =
    typeof raw === 'object' &&
    raw !== null &&
    'spec' in raw &&
    typeof raw.spec === 'object' &&
    raw.spec !== null &&
    'replicas' in raw.spec;
  return written || !live
    ? next
    : { ...next, spec: { ...next.spec, replicas: live.spec.replicas } };
}
