export { AwsPolling } from './AwsPolling';
export type { AwsReader } from './AwsReader';
export { ClusterShards } from './ClusterShards';
export type { ClusterWatcher } from './ClusterWatcher';
export type { Collectors } from './Collectors';
export { collectorsServiceRef } from './collectorsServiceRef';
export { Refresher } from './Refresher';
export { pullRequestFinderServiceRef } from './pullRequestFinderServiceRef';
export { repositoryServiceRef } from './repositoryServiceRef';
