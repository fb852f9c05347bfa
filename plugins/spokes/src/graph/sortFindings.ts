import {
  Finding,
  HopResult,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import sortBy from 'lodash/sortBy';

/** A finding of a hop, and what part it plays in the trace. */
export interface PlacedFinding {
  finding: Finding;
  part: 'firstCause' | 'cause' | 'remark' | 'consequence';
}

const order: PlacedFinding['part'][] = [
  'firstCause',
  'cause',
  'remark',
  'consequence',
];

/** The findings of a hop, the one to look at first on top. */
export function sortFindings(
  { findings }: HopResult,
  { causes, consequences }: Trace,
): PlacedFinding[] {
  // An answer of the backend holds each finding once under its hop and once under its part.
  const isAmong = (list: Finding[], finding: Finding) =>
    list.some(
      ({ code, hop, message }) =>
        code === finding.code &&
        hop === finding.hop &&
        message === finding.message,
    );
  const partOf = (finding: Finding): PlacedFinding['part'] => {
    if (isAmong(causes.slice(0, 1), finding)) return 'firstCause';
    if (isAmong(causes, finding)) return 'cause';
    return isAmong(consequences, finding) ? 'consequence' : 'remark';
  };
  return sortBy(
    findings.map(finding => ({ finding, part: partOf(finding) })),
    ({ part }) => order.indexOf(part),
  );
}
