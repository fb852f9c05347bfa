/** How patient a collector is; tests are less so. @public */
export interface CollectorTimes {
  /** Everything is listed anew after this time, whatever the watches say. */
  resyncMilliseconds: number;
  /** After the first failure; doubled with each further one, and spread by a quarter. */
  firstRetryMilliseconds: number;
  /** Where doubling ends; also how often a kind is looked for that is not installed. */
  longestRetryMilliseconds: number;
  /** A watch that ends sooner is not opened again before this time has passed. */
  shortestWatchMilliseconds: number;
  /** Changes within this time are told together. */
  debounceMilliseconds: number;
  /** A change of nothing but the age is told this often. */
  heartbeatMilliseconds: number;
}

export const defaultTimes: CollectorTimes = {
  resyncMilliseconds: 30 * 60_000,
  firstRetryMilliseconds: 500,
  longestRetryMilliseconds: 30_000,
  shortestWatchMilliseconds: 1000,
  debounceMilliseconds: 100,
  heartbeatMilliseconds: 30_000,
};
