import { Hop } from '@fitsync/backstage-plugin-spokes-common';

/** From the caller inwards, which is how the drawing lays them out from left to right. */
export const places = [
  'internet',
  'hub',
  'transit-gateway',
  'spoke',
  'cluster',
] as const satisfies Hop['place'][];
