import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { createScope } from '../trace/engine/createScope';
import { findExposureTarget } from '../trace/exposures/findExposureTarget';
import { TraceScope } from '../trace/inputs/scope';
import { SpokeIndex } from '../trace/lookup/spokeIndex';

/** The engine's own view of a spoke, through one of its exposures on a port; without one, through a name of nobody's. */
export function spokeScope(
  index: SpokeIndex,
  exposures: readonly ExposureRef[],
  port: 80 | 443,
): TraceScope {
  const spoke = index.facts.binding.name;
  const targets = exposures
    .filter(ref => ref.spoke === spoke)
    .map(ref => findExposureTarget(index.facts, ref).target);
  const target = targets.find(one => one.port === port) ??
    targets[0] ?? {
      spoke,
      namespace: '-',
      service: '-',
      scheme: 'http' as const,
      path: '/',
    };
  return createScope(index, { ...target, port });
}
