import { gatewaySelectorNoPods } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { ManifestSet } from '../../ManifestSet';
import {
  gatewayPods,
  gatewayServices,
  isInstalledGateway,
} from '../../lookup/gatewayPods';

/** What the charts of Istio call the pods of a gateway that is installed by the names of its guides. */
const namesOfCharts = ['ingress', 'egress', 'gateway'];

/**
 * A selector of one's own must match something among the objects. The gateways that come with Istio are taken as installed
 * unless the input says that it is all there is; where no pods at all are among the objects, or the name is one of Istio's
 * guides, the gateway may well be elsewhere: a warning.
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
        severity:
          set.complete || isExpected(set, selector) ? 'error' : 'warning',
        at: ['spec', 'selector'],
      });
    }
  },
});

function isExpected(
  { pods }: ManifestSet,
  { istio, app }: Readonly<Record<string, string>>,
): boolean {
  const name = istio ?? app?.replace(/^istio-/, '');
  const isOfChart = name !== undefined && namesOfCharts.includes(name);
  return pods.some(
    pod => !isOfChart || pod.metadata.labels.istio?.includes('gateway'),
  );
}
