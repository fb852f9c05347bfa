import {
  HopKind,
  hopsProvenByHealth,
} from '@fitsync/backstage-plugin-spokes-common';
import { TraceScope } from '../inputs/scope';

/** Hops of which the exposure's own healthy targets show that traffic passes, and how many there are. */
export interface Proof {
  hops: readonly HopKind[];
  healthy: number;
}

/** Looks only at the target group behind the exposure's own port. */
export function provenHops(scope: TraceScope): Proof {
  const targets = scope.resolve('targets');
  const targetGroup = scope.resolve('targetGroup');
  if (targets.outcome !== 'ok' || targetGroup.outcome !== 'ok') {
    return { hops: [], healthy: 0 };
  }
  const healthy = targets.value.filter(({ state }) => state === 'healthy');
  if (healthy.length === 0) return { hops: [], healthy: 0 };

  const { port } = targetGroup.value.healthCheck;
  const samePort = healthy.some(
    target => port === 'traffic-port' || port === String(target.port),
  );
  const { onAnyPort, onSamePort } = hopsProvenByHealth;
  return {
    hops: samePort ? [...onAnyPort, ...onSamePort] : onAnyPort,
    healthy: healthy.length,
  };
}
