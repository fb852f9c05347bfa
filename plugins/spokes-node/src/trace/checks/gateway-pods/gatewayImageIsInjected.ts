import { imageAutoNotInjected } from '@fitsync/backstage-plugin-spokes-common';
import { autoImageContainer } from '../../istio/autoImageContainer';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** `image: auto` is a placeholder; a pod that still has it was seen by no injection webhook. */
export const gatewayImageIsInjected = defineCheck({
  id: 'gateway-pods.image-is-injected',
  hop: 'gateway-pods',
  description: 'Injection has put a proxy image into every gateway pod.',
  inputs: ['cluster', 'gatewayPods'],
  emits: [imageAutoNotInjected],
  run({ cluster, gatewayPods }, report, from) {
    const left = gatewayPods.filter(pod => autoImageContainer(pod));
    if (left.length === 0) return;
    const [pod] = left;
    report(imageAutoNotInjected, {
      hop: 'gateway-pods',
      resource: kubeRef(cluster, 'Pod', pod),
      args: {
        pod: nameOf(pod),
        container: autoImageContainer(pod)?.name ?? '',
      },
      evidence: left.map(one => ({
        ...from.gatewayPods,
        subject: `image of pod ${nameOf(one)}`,
        observed: 'auto',
        expected: "the proxy's image",
      })),
      share: {
        affected: left.length,
        total: gatewayPods.length,
        of: 'gateway pods',
      },
    });
  },
});
