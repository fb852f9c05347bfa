import { defineFault } from '../defineFault';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { addObject, overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const policySelectorIneffective = defineFault({
  id: 'policy-selector-ineffective',
  code: 'POLICY_SELECTOR_INEFFECTIVE',
  title: 'A policy selects the pods of a Kubernetes Gateway by their labels',
  inject(world, spoke) {
    const { store, service, pods } = ingressGateway(world, spoke);
    return undoAll(
      ...pods.map(pod =>
        overrideObject(store, refTo(pod), object => ({
          ...object,
          metadata: {
            ...object.metadata,
            labels: {
              ...object.metadata.labels,
              'gateway.networking.k8s.io/gateway-name': 'web',
            },
          },
        })),
      ),
      addObject(store, {
        apiVersion: 'security.istio.io/v1',
        kind: 'AuthorizationPolicy',
        metadata: { name: 'no-admin', namespace: service.metadata.namespace },
        spec: {
          selector: { matchLabels: { istio: 'ingressgateway' } },
          action: 'DENY',
          rules: [{ to: [{ operation: { paths: ['/admin/*'] } }] }],
        },
      }),
    );
  },
});
