import { Finding, Trace } from '@fitsync/backstage-plugin-spokes-common';
import { isSettled } from '../parts/isSettled';

/** The warnings of a trace that nobody answers for, in the order a request meets them; those of the spoke stand on its page. */
export function warningsOf(trace: Trace): Finding[] {
  return trace.hops
    .flatMap(({ findings }) => findings)
    .filter(
      finding =>
        finding.severity === 'warning' &&
        finding.about !== 'spoke' &&
        !isSettled(finding),
    );
}
