import {
  Gateway,
  ingressNoEndpoints,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  nameOf,
  podsByService,
  podsWithLabels,
} from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A node port without a ready endpoint refuses connections on every node. */
export const ingressServiceHasEndpoints = defineCheck({
  id: 'ingress-service.has-endpoints',
  hop: 'ingress-service',
  description: 'A ready gateway pod stands behind the ingress Service.',
  inputs: [
    ...(['cluster', 'ingressService', 'ingressEndpoints', 'pods'] as const),
    'gateways',
  ],
  emits: [ingressNoEndpoints],
  run(values, report, from) {
    const { cluster, ingressService, ingressEndpoints, pods } = values;
    if (ingressEndpoints.length > 0) return;
    report(ingressNoEndpoints, {
      resource: kubeRef(cluster, 'Service', ingressService),
      args: {
        service: nameOf(ingressService),
        pods: String(podsByService(pods)(ingressService).length),
      },
      forFix: {
        astray: Object.keys(ingressService.spec.selector).join(', '),
        labels: sharedLabel(
          pods,
          values.gateways,
          ingressService.metadata.namespace,
        ),
      },
      evidence: [
        {
          ...from.ingressEndpoints,
          subject: `ready endpoints of Service ${nameOf(ingressService)}`,
          observed: '0',
          expected: 'at least 1',
        },
      ],
    });
  },
});

/** By which Gateways find pods beside the Service; `istio=ingressgateway`. */
function sharedLabel(
  pods: readonly Pod[],
  gateways: readonly Gateway[],
  namespace: string,
): string | undefined {
  const labels = gateways.flatMap(({ spec }) => Object.entries(spec.selector));
  return labels
    .filter(
      ([key, value]) =>
        podsWithLabels(pods, namespace, { [key]: value }).length > 0,
    )
    .map(pair => pair.join('='))
    .at(0);
}
