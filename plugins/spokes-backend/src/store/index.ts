export { DatabaseLeaseStore } from './DatabaseLeaseStore';
export { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
export { awsSource, clusterSource, reduceFacts, sourceOf } from './FactSource';
export type { SourceFacts } from './FactSource';
export type { Lease, LeaseAnswer, LeaseStore } from './LeaseStore';
export { openDatabase } from './openDatabase';
export type {
  Advance,
  CauseReach,
  SnapshotStore,
  StoredFacts,
  StoredTrace,
  TracedExposure,
  Transition,
} from './SnapshotStore';
