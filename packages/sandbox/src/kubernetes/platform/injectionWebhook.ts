import { KubeObject } from '../../world/World';

const expression = (key: string, operator: string, values?: string[]) => ({
  key,
  operator,
  ...(values && { values }),
});
const inject = 'sidecar.istio.io/inject';

/** The webhook of istiod for namespaces and pods that ask for a sidecar; at most one of its parts matches a pod. */
export function injectionWebhook(namespace: string): KubeObject {
  const shared = {
    clientConfig: {
      service: { name: 'istiod', namespace, path: '/inject', port: 443 },
    },
    failurePolicy: 'Fail',
    sideEffects: 'None',
    admissionReviewVersions: ['v1'],
  };
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: {
      name: 'istio-sidecar-injector',
      labels: { app: 'sidecar-injector' },
    },
    webhooks: [
      {
        ...shared,
        name: 'namespace.sidecar-injector.istio.io',
        namespaceSelector: {
          matchExpressions: [expression('istio-injection', 'In', ['enabled'])],
        },
        objectSelector: {
          matchExpressions: [expression(inject, 'NotIn', ['false'])],
        },
      },
      {
        ...shared,
        name: 'object.sidecar-injector.istio.io',
        namespaceSelector: {
          matchExpressions: [
            expression('istio-injection', 'DoesNotExist'),
            expression('istio.io/rev', 'DoesNotExist'),
          ],
        },
        objectSelector: {
          matchExpressions: [
            expression(inject, 'In', ['true']),
            expression('istio.io/rev', 'DoesNotExist'),
          ],
        },
      },
    ],
  };
}
