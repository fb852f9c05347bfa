import { KubeObject } from '../../world/World';

/** The Deployment that a pod belongs to, by way of its ReplicaSet's name. */
export function deploymentOf({ metadata }: KubeObject): string | undefined {
  const owners = (metadata.ownerReferences ?? []) as Array<{ name: string }>;
  const hash = metadata.labels?.['pod-template-hash'];
  const replicaSet = owners[0]?.name;
  return hash !== undefined && replicaSet?.endsWith(`-${hash}`)
    ? replicaSet.slice(0, -hash.length - 1)
    : undefined;
}
