import { hops, Trace } from '@fitsync/backstage-plugin-spokes-common';

/** A verdict in a sentence. */
export function verdictWords({
  causes,
  firstBlocking,
  missing,
  verdict,
  warnings,
}: Pick<
  Trace,
  'causes' | 'firstBlocking' | 'missing' | 'verdict' | 'warnings'
>): string {
  const mend = `${causes.length} ${
    causes.length === 1 ? 'cause' : 'causes'
  } to mend`;
  switch (verdict) {
    case 'reachable':
      return warnings > 0
        ? `Requests get through; ${warnings} to look at.`
        : 'Requests get through, and answers come back.';
    case 'degraded':
      return `Some requests get through: ${mend}.`;
    case 'blocked':
      return firstBlocking
        ? `No request gets past hop ${hops[firstBlocking].number}, ${hops[firstBlocking].title}: ${mend}.`
        : `No request gets through: ${mend}.`;
    case 'not-live':
      return 'There is no such Service on the spoke, or its first pods are starting.';
    default:
      return `It cannot be told whether requests get through: ${
        missing.length === 1
          ? '1 read is missing'
          : `${missing.length} reads are missing`
      }.`;
  }
}
