import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  SpokeIndex,
  traceExposure,
  TraceOptions,
} from '@fitsync/backstage-plugin-spokes-node';

const known = new WeakMap<SpokeIndex, Finding[]>();

/** What is found on a spoke itself, whatever services it has; once for each version of its facts. */
export function findingsOn(
  index: FactsIndex,
  spoke: string,
  options?: TraceOptions,
): Finding[] {
  const own = index.spokes.get(spoke);
  if (!own) return [];
  const findings =
    known.get(own) ??
    traceExposure(
      index,
      { spoke, namespace: '', service: '' },
      options,
    ).hops.flatMap(hop => hop.findings);
  known.set(own, findings);
  return findings;
}
