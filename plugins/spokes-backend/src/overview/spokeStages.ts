import { SpokeStage } from '@fitsync/backstage-plugin-spokes-common';

/** Whether something is there; what was not read is unknown, neither there nor missing. */
export type Proof = 'yes' | 'no' | 'unknown';

const proved = { yes: 'done', unknown: 'unknown' } as const;
const missing = (isFirst: boolean) => (isFirst ? 'now' : 'ahead');

/**
 * How far a spoke is on its way from a pull request to traffic. The first that is missing is what happens now; what is
 * proven later stands, whatever is missing before. A stage that does not apply is left out.
 */
export function spokeStages(
  proofs: Partial<Record<SpokeStage['stage'], Proof>>,
): SpokeStage[] {
  const stages = [
    'described',
    'network',
    'configured',
    'cluster',
    'targets',
  ] as const;
  const now = stages.find(stage => proofs[stage] === 'no');
  return stages.flatMap(stage => {
    const proof = proofs[stage];
    if (!proof) return [];
    const state = proof === 'no' ? missing(stage === now) : proved[proof];
    return [{ stage, state }];
  });
}
