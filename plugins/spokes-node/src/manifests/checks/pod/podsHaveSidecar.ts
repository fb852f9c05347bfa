import { sidecarMissing } from '@fitsync/backstage-plugin-spokes-common';
import { hasSidecar } from '../../../trace/istio/hasSidecar';
import { injectionOf } from '../../../trace/istio/injectionOf';
import { nameOf, namespacesByName } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { servicesOf } from '../../lookup/servicesOf';
import { workloadsBehind, workloadsOf } from '../../lookup/workloads';
import { PodManifest } from '../../schemas/core';

/** A pod is written with its sidecar once it was injected, so one without in such a namespace was made before. */
export const podsHaveSidecar = defineManifestCheck({
  id: 'pod.have-sidecar',
  description: 'Pods of namespaces that ask for injection have their sidecar.',
  emits: [sidecarMissing],
  run(set, report) {
    const namespaces = namespacesByName(set.namespaces);
    const isMeant = ({ metadata, spec }: PodManifest) => {
      const labels = namespaces.get(metadata.namespace)?.metadata.labels;
      return (
        labels !== undefined &&
        !spec.hostNetwork &&
        injectionOf(labels, metadata) === 'enabled'
      );
    };
    for (const pod of set.pods) {
      const { metadata } = pod;
      if (set.sourceOf(pod).kind !== 'Pod') continue;
      if (hasSidecar(pod) || !isMeant(pod)) continue;
      const service = servicesOf(set, metadata.namespace).find(one =>
        workloadsBehind(set, one).includes(pod),
      );
      const own = (
        service
          ? workloadsBehind(set, service)
          : workloadsOf(set, metadata.namespace)
      ).filter(isMeant);
      report(sidecarMissing, {
        on: pod,
        args: {
          whose: service
            ? `Service ${nameOf(service)}`
            : `namespace ${metadata.namespace}`,
          affected: String(own.filter(one => !hasSidecar(one)).length),
          total: String(own.length),
          pod: nameOf(pod),
        },
        at: ['spec', 'containers'],
      });
    }
  },
});
