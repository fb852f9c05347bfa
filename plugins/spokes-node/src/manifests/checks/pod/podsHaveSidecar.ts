import { sidecarMissing } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { hasSidecar } from '../../../trace/istio/hasSidecar';
import { injectionOf } from '../../../trace/istio/injectionOf';
import { nameOf, namespacesByName } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { workloadsBehind } from '../../lookup/workloads';
import { PodManifest } from '../../schemas/core';

/** A pod is written with its sidecar once it was injected, so one without in such a namespace was made before. */
export const podsHaveSidecar = defineManifestCheck({
  id: 'pod.have-sidecar',
  description: 'Pods of namespaces that ask for injection have their sidecar.',
  emits: [sidecarMissing],
  run(set, report) {
    const namespaces = namespacesByName(set.namespaces);
    const meant = set.pods.filter(pod => {
      const { metadata, spec } = pod;
      const labels = namespaces.get(metadata.namespace)?.metadata.labels;
      return (
        labels !== undefined &&
        !spec.hostNetwork &&
        set.sourceOf(pod).kind === 'Pod' &&
        injectionOf(labels, metadata) === 'enabled'
      );
    });
    if (meant.every(hasSidecar)) return;
    const serviceOf = new Map<PodManifest, string>();
    for (const service of set.services) {
      for (const pod of workloadsBehind(set, service)) {
        serviceOf.set(pod, `Service ${nameOf(service)}`);
      }
    }
    const groups = groupBy(
      meant,
      pod => serviceOf.get(pod) ?? `namespace ${pod.metadata.namespace}`,
    );
    for (const [whose, pods] of Object.entries(groups)) {
      const without = pods.filter(pod => !hasSidecar(pod));
      for (const pod of without) {
        report(sidecarMissing, {
          on: pod,
          args: {
            whose,
            affected: String(without.length),
            total: String(pods.length),
            pod: nameOf(pod),
            deployment: nameOf(pod),
          },
          at: ['spec', 'containers'],
        });
      }
    }
  },
});
