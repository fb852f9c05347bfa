const dayMs = 24 * 60 * 60 * 1000;

/** Days from one ISO 8601 instant to another; less than none for what is past. */
export function daysUntil(instant: string, now: string): number {
  return (Date.parse(instant) - Date.parse(now)) / dayMs;
}
