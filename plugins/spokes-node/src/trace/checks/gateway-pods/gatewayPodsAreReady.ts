import { gatewayPodNotReady } from '@fitsync/backstage-plugin-spokes-common';
import { isActivePod } from '../../kubernetes/isActivePod';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { whyNotReady } from '../../kubernetes/whyNotReady';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Only ready gateway pods receive traffic. */
export const gatewayPodsAreReady = defineCheck({
  id: 'gateway-pods.are-ready',
  hop: 'gateway-pods',
  description: 'The pods of the ingress gateway are ready.',
  inputs: ['cluster', 'gatewayPods'],
  emits: [gatewayPodNotReady],
  summary({ gatewayPods }) {
    const ready = gatewayPods.filter(isReadyPod).length;
    return `${ready} of ${gatewayPods.length} gateway pods ready`;
  },
  summaryAlways: true,
  run({ cluster, gatewayPods }, report, from) {
    const active = gatewayPods.filter(isActivePod);
    const down = active.filter(pod => !isReadyPod(pod));
    if (down.length === 0) return;
    const [first] = down;
    report(gatewayPodNotReady, {
      resource: kubeRef(cluster, 'Pod', first),
      args: {
        pod: nameOf(first),
        reason: whyNotReady(first),
        affected: String(down.length),
        total: String(active.length),
      },
      evidence: down.map(pod => ({
        ...from.gatewayPods,
        subject: `condition Ready of pod ${nameOf(pod)}`,
        observed: whyNotReady(pod),
        expected: 'ready',
      })),
      share: {
        affected: down.length,
        total: active.length,
        of: 'gateway pods',
      },
    });
  },
});
