import { Remedy, ResourceRef } from '../finding';
import { PlaceChange, placeRemedies } from './placeRemedies';

const share = /^([a-z0-9][-a-z0-9.]{0,62})(?: (\d{1,3}))?$/;

/** Splits a route of one destination as another VirtualService does; what else stands beside the destination stays. */
export function splitRemedies(options: {
  resource: ResourceRef;
  /** JSON pointer to the list of destinations, which holds one. */
  place: string | undefined;
  host: string;
  /** That of the destination, where it names one. */
  port: string | undefined;
  /** Subsets with their weights: `stable 90, next 10`. */
  split: string | undefined;
  docs: { url: string; title: string };
  look(): Remedy[];
}): Remedy[] {
  const { place, host, port, split = '', ...rest } = options;
  const parts = split.split(', ').map(one => share.exec(one));
  const changes = parts.flatMap((part, index): PlaceChange[] => {
    if (!part) return [];
    const [, subset, weight] = part;
    const weighed = weight !== undefined && { weight: Number(weight) };
    if (index > 0) {
      const number = port === undefined ? undefined : Number(port);
      const destination = {
        host,
        subset,
        ...(number !== undefined && { port: { number } }),
      };
      return [
        { op: 'add', path: `${place}/-`, value: { destination, ...weighed } },
      ];
    }
    return [
      {
        op: 'add',
        path: `${place}/0/destination/subset`,
        value: subset,
      },
      ...(weighed
        ? [
            {
              op: 'add' as const,
              path: `${place}/0/weight`,
              value: weighed.weight,
            },
          ]
        : []),
    ];
  });
  const isKnown =
    place !== undefined &&
    /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/.test(host) &&
    /^\d{1,5}$/.test(port ?? '0') &&
    parts.every(part => part !== null);
  return placeRemedies({
    ...rest,
    changes: isKnown ? changes : [],
    risk: `Requests from the gateway go to the same versions of ${host} as those of the mesh; until now they went to all.`,
  });
}
