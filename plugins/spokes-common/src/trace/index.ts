export * from './exposureRef';
export type { GitOpsApplied, GitOpsSeen, TraceGitOps } from './gitOps';
export { nothingInTheWay } from './nothingInTheWay';
export { shortRevision } from './shortRevision';
export * from './trace';
export * from './verdict';
export type { ExposureList } from './parseExposureList';
