import { namespaceNotInjected } from '@fitsync/backstage-plugin-spokes-common';
import { hasSidecar } from '../../istio/hasSidecar';
import { injectionOf } from '../../istio/injectionOf';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Says why pods have no sidecar, where the namespace never asked for one. */
export const namespaceIsInjected = defineCheck({
  id: 'pod.namespace-is-injected',
  hop: 'pod',
  description: 'The namespace of pods without a sidecar asks for injection.',
  inputs: ['cluster', 'service', 'servicePods', 'serviceNamespace'],
  emits: [namespaceNotInjected],
  run({ cluster, service, servicePods, serviceNamespace }, report, from) {
    const { labels, name } = serviceNamespace.metadata;
    if (servicePods.every(hasSidecar)) return;
    if (injectionOf(labels) !== 'not-asked') return;
    if (labels['istio.io/dataplane-mode'] === 'ambient') return;
    report(namespaceNotInjected, {
      resource: kubeRef(cluster, 'Namespace', serviceNamespace),
      args: { namespace: name, whose: `Service ${nameOf(service)}` },
      evidence: [
        {
          ...from.serviceNamespace,
          subject: `labels of namespace ${name}`,
          observed: Object.keys(labels).join(', ') || 'none',
          expected: 'istio-injection=enabled',
        },
      ],
    });
  },
});
