import { Pod } from '@fitsync/backstage-plugin-spokes-common';

/** Whose ReplicaSet made the pod, as its name tells; in words where something else made it. */
export function deploymentOfPod({ metadata }: Pod): string {
  const hash = metadata.labels['pod-template-hash'];
  const end = new RegExp(`-${hash}-[a-z0-9]{5}$`);
  return hash !== undefined &&
    /^[a-z0-9]+$/.test(hash) &&
    end.test(metadata.name)
    ? metadata.name.replace(end, '')
    : 'whatever starts them';
}
