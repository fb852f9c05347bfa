/** Engines look every few minutes: whoever waits longer waits for something else. */
const patienceMs = 15 * 60_000;

/** Held against the time of the facts. What has no date is not called late. */
export function isOverdue(since: string | undefined, takenAt: string): boolean {
  return Date.parse(takenAt) - Date.parse(since ?? '') > patienceMs;
}
