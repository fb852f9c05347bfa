import { KubeObject } from '../../world/World';

/** Lets the ingress gateway and the app's own namespace in, and nobody else. */
export function networkPolicyObject(app: {
  name: string;
  namespace: string;
}): KubeObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: app,
    spec: {
      podSelector: { matchLabels: { app: app.name } },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [
            {
              namespaceSelector: {
                matchLabels: { 'kubernetes.io/metadata.name': 'istio-system' },
              },
            },
            { podSelector: {} },
          ],
        },
      ],
    },
  };
}
