import { HubOption } from '@fitsync/backstage-plugin-spokes-common';

/** A choice of zones as ids, as far as it can be kept behind this hub; all of it or nothing. */
export function zonesBehind(
  offered: HubOption['zones'],
  zones: readonly string[],
): string[] {
  const kept = zones.flatMap(
    zone =>
      offered.find(({ id, name }) => id === zone || name === zone)?.id ?? [],
  );
  return kept.length === zones.length ? kept : [];
}
