import { OverviewRow } from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { findingsOn } from './findingsOn';

/** How many findings on a spoke its blueprint accepts, and how many it did; undefined where it names none. */
export function acceptedOn(
  index: FactsIndex,
  spoke: string,
): OverviewRow['accepted'] {
  const own = index.spokes.get(spoke);
  if (!own?.facts.binding.accepted) return undefined;
  const marked = findingsOn(index, spoke).flatMap(
    ({ accepted }) => accepted ?? [],
  );
  const expired = marked.filter(one => one.expired).length;
  return { findings: marked.length - expired, expired };
}
