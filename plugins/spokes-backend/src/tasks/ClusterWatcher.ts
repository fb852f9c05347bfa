import { ClusterFacts } from '@fitsync/backstage-plugin-spokes-common';

/** Follows one cluster. Never rejects for what the API server refuses: that is an outcome of the facts. */
export interface ClusterWatcher {
  /** Calls back with the whole facts, first after the lists were read, then after each change. */
  start(onFacts: (facts: ClusterFacts) => void): void;
  stop(): Promise<void>;
  /** Calls made since the start. */
  readonly calls: number;
}
