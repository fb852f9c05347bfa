import { injectLabelConflict } from '@fitsync/backstage-plugin-spokes-common';
import { defineManifestCheck } from '../../defineManifestCheck';

/** Of the two labels `istio-injection` wins, whatever the revision says. */
export const namespacesAskOnce = defineManifestCheck({
  id: 'pod.namespaces-ask-once',
  description: 'A Namespace asks for injection in one way.',
  emits: [injectLabelConflict],
  run(set, report) {
    for (const namespace of set.namespaces) {
      const { name, labels } = namespace.metadata;
      const injection = labels['istio-injection'];
      const revision = labels['istio.io/rev'];
      if (!injection || !revision || injection === 'disabled') continue;
      report(injectLabelConflict, {
        on: namespace,
        args: { namespace: name, injection, revision },
        at: ['metadata', 'labels', 'istio.io/rev'],
      });
    }
  },
});
