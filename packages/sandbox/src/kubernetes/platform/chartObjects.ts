import { parse } from 'yaml';
import { z } from 'zod';
import { KubeObject } from '../../world/World';
import { gatewayObjects } from './gatewayObjects';
import { istiodObjects } from './istiodObjects';
import { programObjects } from './programObjects';

const helmChartSchema = z.looseObject({
  metadata: z.looseObject({ name: z.string() }),
  spec: z.looseObject({
    chart: z.string(),
    version: z.string().default('latest'),
    targetNamespace: z.string().default('default'),
    createNamespace: z.boolean().default(false),
    valuesContent: z.string().default(''),
  }),
});

/** What K3s's Helm controller would have installed for a HelmChart. */
export function chartObjects(helmChart: KubeObject): KubeObject[] {
  const { metadata, spec } = helmChartSchema.parse(helmChart);
  const { targetNamespace: namespace, version } = spec;
  const chart = spec.chart.split('/').pop() ?? spec.chart;
  const release = {
    name: metadata.name,
    namespace,
    version,
    values: parse(spec.valuesContent),
  };
  return [
    ...(spec.createNamespace
      ? [
          {
            apiVersion: 'v1',
            kind: 'Namespace',
            metadata: {
              name: namespace,
              labels: { 'kubernetes.io/metadata.name': namespace },
            },
          },
        ]
      : []),
    ...(chart === 'istiod' ? istiodObjects(namespace, version) : []),
    ...(chart === 'gateway' ? gatewayObjects(release) : []),
    ...programObjects({ chart, namespace, version }),
  ];
}
