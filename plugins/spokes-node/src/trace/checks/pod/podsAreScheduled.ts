import { Pod, podUnschedulable } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A pod that no node takes waits, and is no endpoint. */
export const podsAreScheduled = defineCheck({
  id: 'pod.is-scheduled',
  hop: 'pod',
  description: 'Every pod of the Service has found a node.',
  inputs: ['cluster', 'service', 'servicePods', 'cordonedNodes'],
  emits: [podUnschedulable],
  run({ cluster, service, servicePods, cordonedNodes }, report, from) {
    const waiting = servicePods.filter(isUnschedulable);
    if (waiting.length === 0) return;
    const [pod] = waiting;
    report(podUnschedulable, {
      resource: kubeRef(cluster, 'Pod', pod),
      args: {
        service: nameOf(service),
        pod: nameOf(pod),
        reason: 'Unschedulable',
        affected: String(waiting.length),
        total: String(servicePods.length),
      },
      forFix: { cordoned: cordonedNodes.join(', ') },
      evidence: waiting.slice(0, 5).map(one => ({
        ...from.servicePods,
        subject: `condition PodScheduled of pod ${nameOf(one)}`,
        observed: 'False (Unschedulable)',
        expected: 'True',
      })),
      share: {
        affected: waiting.length,
        total: servicePods.length,
        of: 'pods',
      },
    });
  },
});

function isUnschedulable({ status }: Pod): boolean {
  return status.conditions.some(
    condition =>
      condition.type === 'PodScheduled' &&
      condition.status === 'False' &&
      condition.reason === 'Unschedulable',
  );
}
