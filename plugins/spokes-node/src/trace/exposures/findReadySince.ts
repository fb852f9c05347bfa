import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { createScope } from '../engine/createScope';
import { isReadyPod } from '../kubernetes/isReadyPod';
import { FactsIndex } from '../lookup/createFactsIndex';
import { findExposureTarget } from './findExposureTarget';

/**
 * Since when a pod of an exposure answers: ISO 8601, of the ready pod that has been so the longest. Undefined while none
 * is, or nobody knows.
 *
 * @public
 */
export function findReadySince(
  index: FactsIndex,
  ref: ExposureRef,
): string | undefined {
  const spoke = index.spokes.get(ref.spoke);
  if (!spoke) return undefined;
  const { target } = findExposureTarget(spoke.facts, ref);
  const pods = createScope(spoke, target).resolve('servicePods');
  if (pods.outcome !== 'ok') return undefined;
  return pods.value
    .filter(isReadyPod)
    .flatMap(({ status }) =>
      status.conditions.flatMap(({ type, lastTransitionTime }) =>
        type === 'Ready' && lastTransitionTime ? [lastTransitionTime] : [],
      ),
    )
    .sort()[0];
}
