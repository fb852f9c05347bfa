import {
  PeerAuthentication,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { runningContainers } from '../kubernetes/containerPortOf';

/** A mode for a port that istiod ignores. */
export interface IdlePortLevel {
  port: string;
  /** In words that follow "the port … which". */
  why: string;
}

/** A port level needs a selector, and takes the port of the pod. Pods that declare no port tell nothing. */
export function idlePortLevels(
  { spec }: PeerAuthentication,
  /** Those that the policy selects. */
  pods: readonly Pick<Pod, 'spec'>[],
): IdlePortLevel[] {
  const selects = Object.keys(spec.selector?.matchLabels ?? {}).length > 0;
  const declared = new Set(
    pods.flatMap(pod =>
      runningContainers(pod.spec).flatMap(({ ports }) =>
        ports.map(({ containerPort }) => String(containerPort)),
      ),
    ),
  );
  return Object.keys(spec.portLevelMtls ?? {}).flatMap(port => {
    if (!selects) return [{ port, why: 'needs a selector beside it' }];
    return declared.size === 0 || declared.has(port)
      ? []
      : [{ port, why: 'is no port of the selected pods' }];
  });
}
