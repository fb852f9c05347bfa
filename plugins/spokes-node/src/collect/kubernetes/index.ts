export type { ClusterCollector } from './ClusterCollector';
export type { ClusterConnection } from './ClusterConnection';
export type { ClusterConnector } from './ClusterConnector';
export type { CollectorTimes } from './CollectorTimes';
export { createClusterCollector } from './createClusterCollector';
export type { ClusterCollectorOptions } from './createClusterCollector';
export { createDirectConnector } from './createDirectConnector';
export { rbacManifest } from './rbacManifest';
