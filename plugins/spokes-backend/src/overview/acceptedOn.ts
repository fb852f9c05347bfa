import { OverviewRow } from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  SpokeIndex,
  traceExposure,
} from '@fitsync/backstage-plugin-spokes-node';

type Accepted = NonNullable<OverviewRow['accepted']>;

const counted = new WeakMap<SpokeIndex, Accepted>();

/** How many findings on a spoke its blueprint accepts, and how many it did; undefined where it names none. */
export function acceptedOn(
  index: FactsIndex,
  spoke: string,
): Accepted | undefined {
  const own = index.spokes.get(spoke);
  if (!own?.facts.binding.accepted) return undefined;
  const known = counted.get(own) ?? count(index, spoke);
  counted.set(own, known);
  return known;
}

function count(index: FactsIndex, spoke: string): Accepted {
  const trace = traceExposure(index, { spoke, namespace: '', service: '' });
  const marked = trace.hops
    .flatMap(({ findings }) => findings)
    .flatMap(({ accepted }) => accepted ?? []);
  const expired = marked.filter(one => one.expired).length;
  return { findings: marked.length - expired, expired };
}
