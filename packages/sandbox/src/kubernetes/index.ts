export { kubeHandler } from './api/kubeHandler';
export { createClusterStore } from './store/createClusterStore';
export * from './store/SandboxCluster';
