import { KubeObject } from '../../world/World';

/** What Istio's chart `istiod` installs, as far as traffic and its diagnosis need it. */
export function istiodObjects(
  namespace: string,
  version: string,
): KubeObject[] {
  const labels = { app: 'istiod', istio: 'pilot' };
  return [
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
