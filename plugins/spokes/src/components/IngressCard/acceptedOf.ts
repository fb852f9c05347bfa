import { Finding, Trace } from '@fitsync/backstage-plugin-spokes-common';

/** The findings of a trace that someone answers for, in the order a request meets them; those of the spoke stand on its page. */
export function acceptedOf(trace: Trace): Finding[] {
  return trace.hops
    .flatMap(({ findings }) => findings)
    .filter(
      ({ accepted, about }) => accepted?.expired === false && about !== 'spoke',
    );
}
