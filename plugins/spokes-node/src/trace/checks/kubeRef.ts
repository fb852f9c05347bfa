import { ResourceRef } from '@fitsync/backstage-plugin-spokes-common';

/** Names an object of a cluster as a finding's resource. */
export function kubeRef(
  cluster: string,
  kind: string,
  { metadata }: { metadata: { name: string; namespace?: string } },
): ResourceRef {
  const { name, namespace } = metadata;
  return {
    kind,
    name,
    ...(namespace !== undefined && { namespace }),
    cluster,
  };
}
