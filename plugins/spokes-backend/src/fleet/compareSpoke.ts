import { Comparison, SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { notCompared } from './notCompared';
import { ReadFleets } from './readFleets';

/** A spoke against its blueprint: what is told beside it on its page. */
const without = [
  'services that are described and not live, and the other way round',
  'the versions of K3s and Istio that are asked for',
];

/** Says which comparisons the page of a spoke makes; what they find stands in its drift and its versions. */
export function compareSpoke(
  spoke: string,
  fleets: ReadFleets,
  { drift, versions }: Pick<SpokeView, 'drift' | 'versions'>,
): Comparison {
  const isDescribed = fleets.fleets.some(({ content }) =>
    content.spokes.some(({ blueprint }) => blueprint.name === spoke),
  );
  if (!isDescribed) {
    return notCompared(fleets, { what: `the spoke ${spoke}`, without });
  }
  if (!drift) {
    return {
      outcome: 'unknown',
      because: 'The services of the cluster could not be read',
      without: without.slice(0, 1),
    };
  }
  const { described, kubernetes, istio } = versions;
  const differs = (what: string, wanted: string, live: string[]) =>
    live.length > 0 && live.some(one => one !== wanted)
      ? [{ what, described: wanted, live: live.join(', ') }]
      : [];
  return {
    outcome: 'compared',
    differences: [
      ...drift.missing.map(service => ({
        what: service,
        described: 'described',
        live: 'not there',
      })),
      ...drift.unmanaged.map(service => ({
        what: service,
        described: 'not described',
        live: 'reached from outside',
      })),
      ...(described
        ? [
            ...differs('K3s', described.k3s, kubernetes),
            ...differs('Istio', described.istio, istio),
          ]
        : []),
    ],
  };
}
