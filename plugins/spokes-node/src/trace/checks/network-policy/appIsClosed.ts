import { networkPolicyAbsent } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { shareOf } from '../shareOf';
import { showLabels } from '../showLabels';

/** Of an app that is reached from outside: what it lets in is the app's to say, and one that says nothing lets in all. */
export const appIsClosed = defineCheck({
  id: 'network-policy.app-is-closed',
  hop: 'network-policy',
  description: 'A NetworkPolicy says who may reach the pods of an exposed app.',
  inputs: ['cluster', 'service', 'servicePods', 'openPods', 'gatewayPods'],
  emits: [networkPolicyAbsent],
  run(values, report, from) {
    const { cluster, service, servicePods, openPods, gatewayPods } = values;
    if (openPods.length === 0) return;
    const { namespace } = service.metadata;
    report(networkPolicyAbsent, {
      resource: kubeRef(cluster, 'Service', service),
      args: { namespace, service: nameOf(service) },
      forFix: {
        selector: showLabels(service.spec.selector ?? {}),
        gateway: gatewayPods[0]?.metadata.namespace,
      },
      share: shareOf(openPods.length, servicePods.length, 'pods'),
      evidence: [
        {
          ...from.openPods,
          subject: `policies for inbound traffic of pod ${nameOf(openPods[0])}`,
          observed: 'none',
          expected: 'one or more',
        },
      ],
    });
  },
});
