import { Verdict } from '@fitsync/backstage-plugin-spokes-common';

const order: Verdict[] = [
  'blocked',
  'degraded',
  'unknown',
  'not-live',
  'reachable',
];

/** The worse, the lower. */
export function verdictRank(verdict: Verdict): number {
  return order.indexOf(verdict);
}
