import { gatewaySelectorNoPods } from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import { nameOf, podsBySelector } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { showLabels } from '../showLabels';

/** A Gateway that selects no pod opens no listener anywhere. */
export const gatewaySelectsPods = defineCheck({
  id: 'gateway.selects-pods',
  hop: 'gateway',
  description: 'The Gateway of the route selects gateway pods.',
  inputs: ['cluster', 'entry', 'pods', 'gatewayPods', 'ingressService'],
  emits: [gatewaySelectorNoPods],
  run(
    { cluster, entry: { gateway }, pods, gatewayPods, ingressService },
    report,
    from,
  ) {
    if (!gateway) return; // reported as VS_GW_NOT_FOUND
    if (isTranslatedGateway(gateway)) {
      const { isThere, service } = gateway.origin;
      // Without its Service, which is reported as GWAPI_SERVICE_NOT_FOUND, no pods are meant.
      if (!isThere) return;
      // The selector is that of the ingress Service, whose pods are looked for at its own hop.
      if (service === nameOf(ingressService)) return;
    }
    const { selector } = gateway.spec;
    if (podsBySelector(pods)(selector).length > 0) return;
    const seen = gatewayPods[0]?.metadata.labels ?? {};
    const label = seen.istio ?? 'ingressgateway';
    report(gatewaySelectorNoPods, {
      resource: kubeRef(cluster, 'Gateway', gateway),
      args: {
        gateway: nameOf(gateway),
        selector: showLabels(selector),
        labels: `istio=${label}`,
      },
      evidence: [
        {
          ...from.entry,
          subject: `selector of Gateway ${nameOf(gateway)}`,
          observed: showLabels(selector),
          expected: `istio=${label}`,
        },
        {
          ...from.pods,
          subject: 'pods with these labels',
          observed: '0',
          expected: 'at least 1',
        },
      ],
    });
  },
});
