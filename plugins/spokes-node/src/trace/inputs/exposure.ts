import {
  AwsFacts,
  ExposureRef,
  SpokeBinding,
} from '@fitsync/backstage-plugin-spokes-common';
import { WholeClusterFacts } from '../lookup/wholeCluster';

/**
 * What the trace is about; always known.
 *
 * @public
 */
export interface ExposureTarget extends ExposureRef {
  /** Public port of the NLB that clients use: 80 or 443. */
  port: number;
  scheme: 'http' | 'https';
  /** Host that clients send; absent for the NLB's own name. */
  host?: string;
  /** Path prefix that clients ask for; `/` when no route tells. */
  path: string;
}

/**
 * The slice of the facts in which one spoke lives.
 *
 * @public
 */
export interface SpokeFacts {
  /** Whose accounts, regions and cluster the rest is of. */
  binding: SpokeBinding;
  /** ISO 8601 */
  takenAt: string;
  /** Facts of the hub's account and region. */
  hub: AwsFacts;
  /** Facts of the spoke's account and region; the same object as `hub` when they share it. */
  spoke: AwsFacts;
  /** Every kind has an outcome: one that was never read says so instead of being absent. */
  cluster: WholeClusterFacts;
}
