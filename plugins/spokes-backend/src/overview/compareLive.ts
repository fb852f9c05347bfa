import { Comparison } from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { compareSpoke, ReadFleets } from '../fleet';
import { describeVersions } from './describeCluster';
import { describeDrift } from './describeDrift';

/** A spoke as it is against its blueprint, or why that is not compared. */
export function compareLive(
  spoke: string,
  index: FactsIndex,
  read: ReadFleets,
): Comparison {
  const blueprint = read.fleets
    .flatMap(({ content }) => content.spokes)
    .find(one => one.blueprint.name === spoke)?.blueprint;
  return compareSpoke(spoke, read, {
    drift: describeDrift(index, spoke, read.fleets),
    versions: describeVersions(index, spoke, blueprint),
  });
}
