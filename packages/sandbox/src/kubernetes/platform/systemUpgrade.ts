import { KubeObject } from '../../world/World';
import { programObjects } from './programObjects';

/** What `system-upgrade-controller.yaml` of its release holds, which a kustomization names by its address. */
export function systemUpgrade(): KubeObject[] {
  const namespace = 'system-upgrade';
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    ...programObjects({
      chart: 'system-upgrade-controller',
      namespace,
      version: 'v0.19.2',
    }),
  ];
}
