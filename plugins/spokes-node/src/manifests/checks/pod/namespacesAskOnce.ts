import { injectLabelConflict } from '@fitsync/backstage-plugin-spokes-common';
import { defineManifestCheck } from '../../defineManifestCheck';

const ambient = 'istio.io/dataplane-mode';
const ways = ['istio-injection', 'istio.io/rev', ambient];

/** Of sidecars `istio-injection` wins, whatever the revision says; and a pod is in the mesh by its sidecar or by ambient. */
export const namespacesAskOnce = defineManifestCheck({
  id: 'pod.namespaces-ask-once',
  description: 'A Namespace asks for injection in one way.',
  emits: [injectLabelConflict],
  run(set, report) {
    for (const namespace of set.namespaces) {
      const { name, labels } = namespace.metadata;
      const asked = ways.filter(key => labels[key]);
      if (asked.length < 2 || labels['istio-injection'] === 'disabled')
        continue;
      if (asked.length === 2 && labels[ambient] === 'none') continue;
      const [label, other] = asked.map(key => `${key}=${labels[key]}`);
      report(injectLabelConflict, {
        on: namespace,
        args: { namespace: name, label, other },
        at: ['metadata', 'labels', asked[1]],
      });
    }
  },
});
