import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { deploymentOf } from './deploymentOf';

/** Pods of a Deployment, of its present template and of earlier ones. */
export function ownedPods(
  store: SandboxCluster,
  deployment: string,
  namespace: string,
): KubeObject[] {
  return store.find(
    'Pod',
    pod =>
      pod.metadata.namespace === namespace && deploymentOf(pod) === deployment,
  );
}
