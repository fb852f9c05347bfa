import {
  Verdict,
  VerdictCounts,
} from '@fitsync/backstage-plugin-spokes-common';

/** How many of each verdict, those that nothing has among them. */
export function countVerdicts(
  lines: Iterable<{ verdict: Verdict }>,
): VerdictCounts {
  const counts: VerdictCounts = {
    blocked: 0,
    degraded: 0,
    unknown: 0,
    'not-live': 0,
    reachable: 0,
  };
  for (const { verdict } of lines) counts[verdict] += 1;
  return counts;
}
