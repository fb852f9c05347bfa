import {
  Verdict,
  VerdictCounts,
} from '@fitsync/backstage-plugin-spokes-common';

/** How many of each verdict, those that nothing has among them. */
export function countVerdicts(
  lines: Iterable<{ verdict: Verdict; summary: { answered?: boolean } }>,
): VerdictCounts {
  const counts = {
    blocked: 0,
    degraded: 0,
    unknown: 0,
    'not-live': 0,
    reachable: 0,
  };
  let answered = 0;
  for (const { verdict, summary } of lines) {
    counts[verdict] += 1;
    if (summary.answered) answered += 1;
  }
  return { ...counts, ...(answered > 0 && { answered }) };
}
