import { Report } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../lookup/clusterLookups';
import { Provenance } from '../defineCheck';
import { kubeRef } from './kubeRef';

interface Conditioned {
  metadata: { name: string; namespace: string };
  status?: {
    conditions: { type: string; status: string; reason?: string }[];
  };
}

/** What is said of every negative condition that istiod wrote on an object. */
export function falseConditions(
  cluster: string,
  kind: string,
  object: Parameters<typeof kubeRef>[2] & Conditioned,
  provenance: Provenance,
): Report<{ condition: string; object: string; reason: string }>[] {
  const resource = kubeRef(cluster, kind, object);
  const name = `${resource.kind} ${nameOf(object)}`;
  return (object.status?.conditions ?? [])
    .filter(({ status }) => status === 'False')
    .map(({ type, status, reason = 'no reason given' }) => ({
      resource,
      args: { condition: type, object: name, reason },
      evidence: [
        {
          ...provenance,
          subject: `condition ${type} of ${name}`,
          observed: status,
          expected: 'True',
        },
      ],
    }));
}
