import { Pod } from '@fitsync/backstage-plugin-spokes-common';

/** Whose ReplicaSet made the pod, as its name tells; in words where something else made it. */
export function deploymentOfPod({ metadata }: Pod): string {
  const hash = metadata.labels['pod-template-hash'];
  const [, replicaSet] = /^(.+)-[a-z0-9]{5}$/.exec(metadata.name) ?? [];
  // A label is anybody's text: it is compared, and never a pattern.
  return hash && replicaSet?.endsWith(`-${hash}`)
    ? replicaSet.slice(0, -hash.length - 1)
    : 'whatever starts them';
}
