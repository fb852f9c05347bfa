import { KubeObject } from '../../world/World';
import { injectionWebhook } from './injectionWebhook';
import { meshRootPem } from './meshRootPem';

/** istiod signs for itself, for ten years. */
const rootEnds = new Date('2036-11-21T00:00:00Z');

/** What Istio's chart `istiod` installs, as far as traffic and its diagnosis need it. */
export function istiodObjects(
  namespace: string,
  version: string,
): KubeObject[] {
  const labels = { app: 'istiod', istio: 'pilot' };
  return [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'istio', namespace },
      data: { mesh: 'accessLogFile: /dev/stdout\n' },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'istio-ca-root-cert', namespace },
      data: { 'root-cert.pem': meshRootPem(rootEnds) },
    },
    injectionWebhook(namespace),
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'istiod', namespace, labels },
      spec: {
        selector: labels,
        ports: [
          { name: 'grpc-xds', port: 15010 },
          { name: 'https-dns', port: 15012 },
          { name: 'https-webhook', port: 443, targetPort: 15017 },
          { name: 'http-monitoring', port: 15014 },
        ],
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'istiod', namespace, labels },
      spec: {
        replicas: 1,
        selector: { matchLabels: labels },
        template: {
          metadata: {
            labels: { ...labels, 'sidecar.istio.io/inject': 'false' },
          },
          spec: {
            serviceAccountName: 'istiod',
            containers: [
              {
                name: 'discovery',
                image: `docker.io/istio/pilot:${version}`,
                ports: [15010, 15012, 15014, 15017].map(containerPort => ({
                  containerPort,
                })),
              },
            ],
          },
        },
      },
    },
  ];
}
