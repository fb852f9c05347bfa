import {
  ExposureRef,
  HopCheck,
  HopResult,
} from '@fitsync/backstage-plugin-spokes-common';
import { difference, uniq } from 'lodash';
import { Input } from '../defineCheck';
import { findExposureTarget } from '../exposures/findExposureTarget';
import { TraceScope } from '../inputs/scope';
import { FactsIndex } from '../lookup/createFactsIndex';
import { createScope } from './createScope';
import { CheckRun, runChecks } from './runChecks';

/**
 * The hops of a trace with what each check of theirs held against what: for a reader who opens a hop. A trace is made for
 * thousands of exposures and has none of this; here it is made for one, when it is asked for. What could not be judged is
 * left out, since the trace says so.
 *
 * @public
 */
export function readEvidence(
  index: FactsIndex,
  ref: ExposureRef,
  hops: readonly HopResult[],
): HopResult[] {
  const spoke = index.spokes.get(ref.spoke);
  if (!spoke) return [...hops];
  try {
    const { target } = findExposureTarget(spoke.facts, ref);
    const scope = createScope(spoke, target);
    const runs = runChecks(scope);
    return hops.map(result => ({
      ...result,
      checks: runs
        .filter(({ check }) => check.hop === result.hop)
        .flatMap(run => checkOf(run, scope)),
    }));
  } catch {
    // The trace was made of the same facts: it says that they cannot be judged.
    return [...hops];
  }
}

/** Where a value comes from that no call was made for. */
const known = ['configuration', 'exposure', 'facts'];

/** What found something is told by its findings, with evidence of its own. */
function checkOf(run: CheckRun, scope: TraceScope): HopCheck[] {
  const { check, status, because, summary, missing, observedAt } = run;
  if (run.findings.length > 0 || status === 'fail' || status === 'warn') {
    return [];
  }
  const sources = check.inputs.flatMap(name => {
    const input: Input<unknown> = scope.resolve(name);
    return input.outcome === 'ok' ? input.source.split(', ') : [];
  });
  const found = {
    pass: summary ?? '',
    skipped: `Not judged: ${because ?? 'nothing to look at'}`,
    unknown: `Not read: ${uniq(missing.map(({ fact }) => fact)).join(', ')}`,
  }[status];
  return [
    {
      rule: check.description,
      status,
      found,
      source: difference(uniq(sources), known).join(', '),
      observedAt,
    },
  ];
}
