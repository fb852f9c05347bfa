import { destinationRuleNeedsSidecar } from '@fitsync/backstage-plugin-spokes-common';
import { tlsModeOf } from '../../istio/clientTls';
import { hasSidecar } from '../../istio/hasSidecar';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Auto mTLS would choose plaintext for a pod without a sidecar; a DestinationRule that insists takes that away. */
export const mutualTlsFindsSidecars = defineCheck({
  id: 'destination-rule.mutual-tls-finds-sidecars',
  hop: 'destination-rule',
  description:
    'Where the DestinationRule insists on mTLS every ready pod has a sidecar.',
  inputs: [
    ...(['cluster', 'entry', 'service', 'servicePort', 'servicePods'] as const),
    ...(['destinationRule'] as const),
  ],
  emits: [destinationRuleNeedsSidecar],
  run(values, report, from) {
    const { cluster, entry, service, destinationRule } = values;
    const { subset } = entry.leading.destination;
    const mode = tlsModeOf(destinationRule, values.servicePort.port, subset);
    if (mode !== 'ISTIO_MUTUAL') return;
    const ready = values.servicePods.filter(isReadyPod);
    const without = ready.filter(pod => !hasSidecar(pod));
    if (without.length === 0) return;
    report(destinationRuleNeedsSidecar, {
      resource: kubeRef(cluster, 'DestinationRule', destinationRule),
      args: {
        destinationRule: nameOf(destinationRule),
        service: nameOf(service),
        affected: String(without.length),
        total: String(ready.length),
      },
      evidence: [
        {
          ...from.destinationRule,
          subject: `TLS mode of DestinationRule ${nameOf(destinationRule)}`,
          observed: mode,
        },
        ...without.slice(0, 5).map(pod => ({
          ...from.servicePods,
          subject: `pod ${nameOf(pod)}`,
          observed: 'no sidecar',
          expected: 'istio-proxy',
        })),
      ],
      share: { affected: without.length, total: ready.length, of: 'pods' },
    });
  },
});
