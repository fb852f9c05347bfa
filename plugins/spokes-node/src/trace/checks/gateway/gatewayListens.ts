import { gatewayNoListener } from '@fitsync/backstage-plugin-spokes-common';
import { openedPorts } from '../../inputs/kubernetes/listeners';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Envoy listens only where a server of some Gateway wants it to. */
export const gatewayListens = defineCheck({
  id: 'gateway.listens',
  hop: 'gateway',
  description:
    'A Gateway opens the port of the gateway pods that the node port leads to.',
  inputs: [
    ...(['cluster', 'exposure', 'ingressService'] as const),
    ...(['gatewayListeners', 'gatewayContainerPort'] as const),
  ],
  emits: [gatewayNoListener],
  summary: ({ exposure, gatewayContainerPort }) =>
    `Port ${exposure.port} opens ${gatewayContainerPort}`,
  run(values, report, from) {
    const { exposure, gatewayListeners, gatewayContainerPort } = values;
    const opened = openedPorts(gatewayListeners);
    if (opened.includes(gatewayContainerPort)) return;
    report(gatewayNoListener, {
      resource: kubeRef(values.cluster, 'Service', values.ingressService),
      args: {
        port: String(exposure.port),
        targetPort: String(gatewayContainerPort),
      },
      evidence: [
        {
          ...from.gatewayListeners,
          subject: `ports that Gateways open behind Service ${nameOf(
            values.ingressService,
          )}`,
          observed: opened.join(', ') || 'none',
          expected: String(gatewayContainerPort),
        },
      ],
    });
  },
});
