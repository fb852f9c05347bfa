import {
  istioRootNamespace,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { charts } from './charts';
import { gatewayValues } from './gatewayValues';
import { helmChart } from './helmChart';

/** Istio in the order in which its parts need each other: definitions, control plane, ingress gateway. */
export function istio(spoke: SpokeBlueprint) {
  const chart = (name: string, of: string, values: object) =>
    helmChart({
      name,
      namespace: istioRootNamespace,
      chart: of,
      repo: charts.istioRepository,
      version: spoke.versions.istio,
      values,
    });
  return {
    '10-istio-base.yaml': chart('istio-base', 'base', {
      defaultRevision: 'default',
    }),
    '20-istiod.yaml': chart('istiod', 'istiod', {
      meshConfig: { accessLogFile: '/dev/stdout' },
    }),
    '30-istio-ingressgateway.yaml': chart(
      'istio-ingressgateway',
      'gateway',
      gatewayValues(spoke),
    ),
  };
}
