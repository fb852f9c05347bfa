import { injectLabelConflict } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Of the two labels `istio-injection` wins, whatever the revision says. */
export const namespaceAsksOnce = defineCheck({
  id: 'pod.namespace-asks-once',
  hop: 'pod',
  description: 'The namespace asks for injection in one way.',
  inputs: ['cluster', 'serviceNamespace'],
  emits: [injectLabelConflict],
  run({ cluster, serviceNamespace }, report, from) {
    const { labels, name } = serviceNamespace.metadata;
    const injection = labels['istio-injection'];
    const revision = labels['istio.io/rev'];
    if (!injection || !revision || injection === 'disabled') return;
    report(injectLabelConflict, {
      resource: kubeRef(cluster, 'Namespace', serviceNamespace),
      args: {
        namespace: name,
        label: `istio-injection=${injection}`,
        other: `istio.io/rev=${revision}`,
      },
      evidence: [
        {
          ...from.serviceNamespace,
          subject: `labels of namespace ${name}`,
          observed: `istio-injection=${injection}, istio.io/rev=${revision}`,
          expected: 'one of them',
        },
      ],
    });
  },
});
