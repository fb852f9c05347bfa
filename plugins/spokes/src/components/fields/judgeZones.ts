/** What is wrong with a choice of zones, as the key of its text; the same that the blueprint's schema refuses. */
export function judgeZones(zones: readonly string[], masters?: number) {
  if (zones.length > 4) return 'zonesField.tooMany';
  return masters === 3 && zones.length === 2
    ? 'zonesField.majority'
    : undefined;
}
