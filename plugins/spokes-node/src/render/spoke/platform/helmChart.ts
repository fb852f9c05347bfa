import { toYaml } from '../../toYaml';

/**
 * A chart for K3s's Helm controller. `abort`, because its default answers a failed upgrade by uninstalling, and with the
 * mesh's CRDs every Gateway and VirtualService would go.
 */
export const helmChart = (options: {
  name: string;
  namespace: string;
  chart: string;
  repo?: string;
  version: string;
  values: object;
}) => ({
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name: options.name, namespace: 'kube-system' },
  spec: {
    chart: options.chart,
    ...(options.repo && { repo: options.repo }),
    version: options.version,
    targetNamespace: options.namespace,
    createNamespace: true,
    failurePolicy: 'abort',
    valuesContent: toYaml(options.values),
  },
});
