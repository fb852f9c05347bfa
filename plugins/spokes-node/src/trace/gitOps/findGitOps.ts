import {
  ExposureRef,
  Finding,
  toFinding,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { createScope } from '../engine/createScope';
import { findExposureTarget } from '../exposures/findExposureTarget';
import { FactsIndex } from '../lookup/createFactsIndex';
import { tellNotApplied } from './tellNotApplied';

/**
 * How far GitOps is with an exposure that need not be there yet, and what keeps it from being applied.
 *
 * @public
 */
export interface FoundGitOps {
  /** Of the Flux Kustomization or Argo CD Application that applies the folder of the exposure. */
  gitOps: TraceGitOps;
  /** Absent while nothing is wrong, also when it merely has not got there yet. */
  cause?: Finding;
}

/**
 * Undefined for a spoke that is not configured.
 *
 * @public
 */
export function findGitOps(
  index: FactsIndex,
  ref: ExposureRef,
): FoundGitOps | undefined {
  const spoke = index.spokes.get(ref.spoke);
  if (!spoke) return undefined;
  const { target } = findExposureTarget(spoke.facts, ref);
  const input = createScope(spoke, target).resolve('gitOps');
  if (input.outcome !== 'ok') return undefined;

  const { value: gitOps, source, observedAt } = input;
  const found: FoundGitOps = { gitOps };
  tellNotApplied(gitOps, { source, observedAt }, (message, report) => {
    found.cause = toFinding(message, report);
  });
  return found;
}
