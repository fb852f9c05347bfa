import { Finding, Trace } from '@fitsync/backstage-plugin-spokes-common';

/** The warnings of a trace, in the order a request meets them. */
export function warningsOf(trace: Trace): Finding[] {
  return trace.hops
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'warning');
}
