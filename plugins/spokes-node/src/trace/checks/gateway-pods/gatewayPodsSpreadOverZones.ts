import { spokeInOneZone } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Nodes of another zone help nobody whose requests all pass a gateway of the zone that failed. */
export const gatewayPodsSpreadOverZones = defineCheck({
  id: 'gateway-pods.spread-over-zones',
  hop: 'gateway-pods',
  description:
    'Where nodes stand in several zones, so do the pods of the ingress gateway.',
  inputs: [
    ...(['cluster', 'spokeName', 'ingressService'] as const),
    ...(['gatewayPods', 'nodeInstances'] as const),
  ],
  emits: [spokeInOneZone],
  run(values, report, from) {
    const { cluster, spokeName, ingressService } = values;
    const { gatewayPods, nodeInstances } = values;
    const subnets = new Map(
      nodeInstances.map(({ name, subnet }) => [name, subnet]),
    );
    const zones = uniq(
      gatewayPods.map(({ spec }) =>
        spec.nodeName === undefined
          ? undefined
          : subnets.get(spec.nodeName)?.zoneName,
      ),
    );
    const ofNodes = uniq(nodeInstances.map(({ subnet }) => subnet.zoneName));
    const [zone] = zones;
    // A pod whose node is no instance may stand anywhere.
    if (zones.length !== 1 || zone === undefined || ofNodes.length < 2) return;
    report(spokeInOneZone, {
      resource: kubeRef(cluster, 'Service', ingressService),
      args: {
        spoke: spokeName,
        zone,
        part: 'every pod of the ingress gateway',
        second: 'a spread of the gateway’s pods by zone, and replicas for it',
      },
      evidence: [
        {
          ...from.gatewayPods,
          subject: `zones of ${gatewayPods.length} gateway pods`,
          observed: zone,
          expected: `those of the nodes: ${ofNodes.join(', ')}`,
        },
      ],
    });
  },
});
