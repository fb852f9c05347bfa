import { TraceZone } from '@fitsync/backstage-plugin-spokes-common';

/** Whether it matters which address of the load balancer a client gets: only then are the zones worth a lane each. */
export function zonesDiffer(zones: readonly TraceZone[] = []): boolean {
  return zones.some(({ outcome }) => outcome !== zones[0].outcome);
}
