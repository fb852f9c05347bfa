import { Report, ResourceRef } from '@fitsync/backstage-plugin-spokes-common';
import { UngrantedReference } from '../inputs/kubernetes/ungranted';
import { Provenance } from '../defineCheck';

/** What is said of a reference into another namespace that nothing there allows. */
export function reportUngranted(
  resource: ResourceRef,
  { from, to, holder, share }: UngrantedReference,
  provenance: Provenance,
): Report<{ from: string; to: string; namespace: string }> {
  const target = `${to.kind} ${to.namespace}/${to.name}`;
  return {
    resource,
    args: {
      from: `${from.kind} ${holder}`,
      to: target,
      namespace: to.namespace,
    },
    evidence: [
      {
        ...provenance,
        subject: `ReferenceGrants of namespace ${to.namespace} for ${from.kind}s of ${from.namespace}`,
        observed: 'none',
        expected: target,
      },
    ],
    ...(share && { share }),
  };
}
