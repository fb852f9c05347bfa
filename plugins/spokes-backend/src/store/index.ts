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
  SummarizedExposure,
  TracedExposure,
  Transition,
} from './SnapshotStore';
export { tables } from './rows';
export type { MuteRow, NoticeRow, TransitionRow } from './rows';
export { transitionSchema } from './transitionSchema';
export { summarizeTrace } from './summarizeTrace';
export type { TraceSummary } from './traceSummary';
export { worseCell } from './worseCell';
