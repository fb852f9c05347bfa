import { namespaceNotInjected } from '@fitsync/backstage-plugin-spokes-common';
import { injectionOf } from '../../../trace/istio/injectionOf';
import { defineManifestCheck } from '../../defineManifestCheck';
import { servicesOf } from '../../lookup/servicesOf';
import { workloadsOf } from '../../lookup/workloads';

const system = /^(kube-.*|istio-.*)$/;

/** Information where nothing asks for a sidecar; a warning where it is refused. Ambient namespaces need none. */
export const namespacesAreInjected = defineManifestCheck({
  id: 'pod.namespaces-are-injected',
  description: 'Namespaces with workloads are part of the mesh.',
  emits: [namespaceNotInjected],
  run(set, report) {
    for (const namespace of set.namespaces) {
      const { name, labels } = namespace.metadata;
      if (system.test(name) || labels['istio.io/dataplane-mode']) continue;
      const injection = injectionOf(labels);
      if (injection === 'enabled') continue;
      const pods = workloadsOf(set, name);
      const byThemselves =
        pods.length > 0 &&
        pods.every(
          ({ metadata }) => injectionOf(labels, metadata) === 'enabled',
        );
      if (byThemselves) continue;
      const [service] = servicesOf(set, name);
      report(namespaceNotInjected, {
        on: namespace,
        args: {
          namespace: name,
          whose: service ? `Service ${service.metadata.name}` : 'the namespace',
        },
        severity: injection === 'disabled' ? 'warning' : 'info',
        at: ['metadata'],
      });
    }
  },
});
