import { HubOption } from '@fitsync/backstage-plugin-spokes-common';

/**
 * The choice by id, where it can be kept behind this hub; else the one that the template makes of none: one zone, or
 * three for a control plane that outlives one.
 */
export function proposeZones(
  zones: readonly string[] | undefined,
  offered: HubOption['zones'],
  masters: number | undefined,
): string[] {
  const ids = offered.map(({ id }) => id);
  const kept = zones?.map(
    zone => offered.find(({ id, name }) => id === zone || name === zone)?.id,
  );
  if (kept?.every(id => id !== undefined)) return kept;
  return ids.slice(0, masters === 3 && ids.length >= 3 ? 3 : 1);
}
