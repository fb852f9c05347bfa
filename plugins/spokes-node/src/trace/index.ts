export { traceCallers } from './callers/traceCallers';
export {
  catalogueReference,
  type CatalogueReferenceOptions,
  type ReferencePage,
} from './catalogueReference';
export * from './checks';
export type {
  Absent,
  Check,
  Input,
  Provenance,
  ReportFunction,
} from './defineCheck';
export type { JudgingFailure, TraceOptions } from './engine/JudgingFailure';
export { readEvidence } from './engine/readEvidence';
export { traceExposure } from './engine/traceExposure';
export { findLoadBalancer } from './exposures/findLoadBalancer';
export { findReadySince } from './exposures/findReadySince';
export { findService } from './exposures/findService';
export { findSpokeInput, type SpokeInputs } from './exposures/findSpokeInput';
export { listExposures } from './exposures/listExposures';
export { listLiveHolders } from './exposures/listLiveHolders';
export { kindOfRoute } from './gatewayApi/kindOfRoute';
export { findGitOps, type FoundGitOps } from './gitOps/findGitOps';
export type { SpokeFacts } from './inputs/exposure';
export { createFactsIndex, type FactsIndex } from './lookup/createFactsIndex';
export type { SpokeIndex } from './lookup/spokeIndex';
export type { WholeClusterFacts } from './lookup/wholeCluster';
