import { gatewaySelectorNoPods } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import {
  gatewayPods,
  gatewayServices,
  isInstalledGateway,
} from '../../lookup/gatewayPods';

/**
 * A selector of one's own must match something among the objects. The gateways that come with Istio are taken as installed
 * unless the input shows a gateway, or says that it is all there is.
 */
export const gatewaySelectsPods = defineManifestCheck({
  id: 'gateway.selects-pods',
  description: 'The selector of a Gateway matches gateway pods.',
  emits: [gatewaySelectorNoPods],
  run(set, report) {
    const labels = set.pods
      .map(({ metadata }) => metadata.labels.istio)
      .find(value => value?.includes('gateway'));
    for (const gateway of set.gateways) {
      const { selector } = gateway.spec;
      if (Object.keys(selector).length === 0) continue;
      if (gatewayPods(set, gateway).length > 0) continue;
      if (!set.complete) {
        if (isInstalledGateway(selector)) continue;
        if (gatewayServices(set, gateway).length > 0) continue;
      }
      report(gatewaySelectorNoPods, {
        on: gateway,
        args: {
          gateway: nameOf(gateway),
          selector: Object.entries(selector)
            .map(([key, value]) => `${key}=${value}`)
            .join(', '),
          labels: `istio=${labels ?? 'ingressgateway'}`,
        },
        at: ['spec', 'selector'],
      });
    }
  },
});
