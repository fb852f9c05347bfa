import { imageAutoNotInjected } from '@fitsync/backstage-plugin-spokes-common';
import { autoImageContainer } from '../../../trace/istio/autoImageContainer';
import { injectionOf } from '../../../trace/istio/injectionOf';
import { nameOf, namespacesByName } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

/** `image: auto` is a placeholder that only the injection webhook replaces. */
export const autoImagesAreInjected = defineManifestCheck({
  id: 'pod.auto-images-are-injected',
  description: 'Workloads with `image: auto` get their proxy injected.',
  emits: [imageAutoNotInjected],
  run(set, report) {
    const namespaces = namespacesByName(set.namespaces);
    for (const pod of set.pods) {
      const container = autoImageContainer(pod);
      if (!container) continue;
      const { namespace } = pod.metadata;
      const labels = namespaces.get(namespace)?.metadata.labels;
      const injection = injectionOf(labels ?? {}, pod.metadata);
      // A namespace that is not given may ask for injection itself; `default` is there without being given.
      const isGiven = set.namespaces.length > 0 && namespace !== 'default';
      const known = labels || set.complete || isGiven;
      if (!known && injection !== 'disabled') continue;
      if (injection === 'enabled') continue;
      report(imageAutoNotInjected, {
        on: pod,
        args: {
          container: container.name,
          pod: `${set.sourceOf(pod).kind} ${nameOf(pod)}`,
        },
      });
    }
  },
});
