import { imagePull, Pod } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

const reasons = [
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'RegistryUnavailable',
];

/** A container does not start until its image is on the node. */
export const imagesArePulled = defineCheck({
  id: 'pod.images-are-pulled',
  hop: 'pod',
  description: 'The images of the pods can be pulled.',
  inputs: ['cluster', 'service', 'servicePods'],
  emits: [imagePull],
  run({ cluster, service, servicePods }, report, from) {
    const waiting = servicePods.flatMap(pod => {
      const container = waitingContainer(pod);
      return container ? [{ pod, ...container }] : [];
    });
    if (waiting.length === 0) return;
    const [{ pod, image, reason }] = waiting;
    report(imagePull, {
      resource: kubeRef(cluster, 'Pod', pod),
      args: {
        service: nameOf(service),
        pod: nameOf(pod),
        image,
        reason,
        affected: String(waiting.length),
        total: String(servicePods.length),
      },
      evidence: waiting.slice(0, 5).map(one => ({
        ...from.servicePods,
        subject: `image ${one.image} of pod ${nameOf(one.pod)}`,
        observed: one.reason,
        expected: 'pulled',
      })),
      share: {
        affected: waiting.length,
        total: servicePods.length,
        of: 'pods',
      },
    });
  },
});

function waitingContainer({ spec, status }: Pod) {
  const containers = [...spec.containers, ...spec.initContainers];
  const statuses = [
    ...status.initContainerStatuses,
    ...status.containerStatuses,
  ];
  for (const { name, state } of statuses) {
    const reason = state.waiting?.reason ?? '';
    if (!reasons.includes(reason)) continue;
    const image = containers.find(one => one.name === name)?.image;
    return { reason, image: image ?? `of container ${name}` };
  }
  return undefined;
}
