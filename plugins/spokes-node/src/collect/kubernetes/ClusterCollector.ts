import { ClusterFacts } from '@fitsync/backstage-plugin-spokes-common';

/**
 * Reads one cluster for as long as it runs.
 *
 * @public
 */
export interface ClusterCollector {
  /** Begins to read and returns at once. */
  start(): void;
  /** Ends every watch and timer. */
  stop(): Promise<void>;
  /** What is known now. Never changed afterwards: what has not changed is the same object in the next answer. */
  facts(): ClusterFacts;
  /** Calls made since the start: pages of lists, and watches opened. */
  calls(): number;
}
