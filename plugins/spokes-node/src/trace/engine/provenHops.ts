import {
  HopKind,
  hopsProvenByHealth,
  TargetGroup,
  TargetHealth,
} from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../defineCheck';
import { TraceScope } from '../inputs/scope';
import { perVersion } from '../lookup/perVersion';

/** Hops of which the exposure's own healthy targets show that traffic passes, and how that is said. */
export interface Proof {
  hops: readonly HopKind[];
  says: string;
}

const nothing: Proof = { hops: [], says: '' };

/** By the targets and their group, which all exposures on a port share. */
const proofs = perVersion((targets: Input<TargetHealth[]>) =>
  perVersion((targetGroup: Input<TargetGroup>) =>
    proofOf(targets, targetGroup),
  ),
);

/** Looks only at the target group behind the exposure's own port. */
export function provenHops({ resolve }: TraceScope): Proof {
  return proofs(resolve('targets'))(resolve('targetGroup'));
}

function proofOf(
  targets: Input<TargetHealth[]>,
  targetGroup: Input<TargetGroup>,
): Proof {
  if (targets.outcome !== 'ok' || targetGroup.outcome !== 'ok') return nothing;
  const healthy = targets.value.filter(({ state }) => state === 'healthy');
  if (healthy.length === 0) return nothing;

  const { port } = targetGroup.value.healthCheck;
  const samePort = healthy.some(
    target => port === 'traffic-port' || port === String(target.port),
  );
  const { onAnyPort, onSamePort } = hopsProvenByHealth;
  return {
    hops: samePort ? [...onAnyPort, ...onSamePort] : onAnyPort,
    says: `${healthy.length} healthy ${
      healthy.length === 1 ? 'target shows' : 'targets show'
    } that traffic passes`,
  };
}
