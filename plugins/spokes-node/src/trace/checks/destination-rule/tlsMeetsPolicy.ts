import {
  destinationRuleDisablesTls,
  destinationRuleMtlsDisabled,
} from '@fitsync/backstage-plugin-spokes-common';
import { tlsModeOf } from '../../istio/clientTls';
import { hasSidecar } from '../../istio/hasSidecar';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** What the client sends must be what the server accepts. A pod without a sidecar enforces nothing. */
export const tlsMeetsPolicy = defineCheck({
  id: 'destination-rule.tls-meets-policy',
  hop: 'destination-rule',
  description:
    'The TLS mode that the gateway uses is one that the pods accept.',
  inputs: [
    ...(['cluster', 'entry', 'service', 'servicePort', 'servicePods'] as const),
    ...(['destinationRule', 'serviceMtls'] as const),
  ],
  emits: [destinationRuleDisablesTls, destinationRuleMtlsDisabled],
  run(values, report, from) {
    const { cluster, entry, service, servicePods } = values;
    const { destinationRule, serviceMtls } = values;
    const { subset } = entry.leading.destination;
    const mode = tlsModeOf(destinationRule, values.servicePort.port, subset);
    const enforcing = servicePods.filter(hasSidecar);
    if (mode === undefined || enforcing.length === 0) return;

    const policy = serviceMtls.policy
      ? nameOf(serviceMtls.policy)
      : 'of the mesh';
    const shared = {
      resource: kubeRef(cluster, 'DestinationRule', destinationRule),
      args: {
        destinationRule: nameOf(destinationRule),
        service: nameOf(service),
        mode,
        policy,
      },
      evidence: [
        {
          ...from.destinationRule,
          subject: `TLS mode of DestinationRule ${nameOf(destinationRule)}`,
          observed: mode,
          expected: serviceMtls.mode === 'STRICT' ? 'ISTIO_MUTUAL' : 'DISABLE',
        },
        {
          ...from.serviceMtls,
          subject: `effective mTLS mode of ${nameOf(service)}`,
          observed: serviceMtls.mode,
        },
      ],
      share: {
        affected: enforcing.length,
        total: servicePods.length,
        of: 'pods',
      },
    };
    if (serviceMtls.mode === 'STRICT' && mode !== 'ISTIO_MUTUAL') {
      report(destinationRuleDisablesTls, shared);
    }
    if (serviceMtls.mode === 'DISABLE' && mode === 'ISTIO_MUTUAL') {
      report(destinationRuleMtlsDisabled, shared);
    }
  },
});
