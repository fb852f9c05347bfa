import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { selectorsTakeEffect } from './selectorsTakeEffect';

const under = (kind: string, spec: object, made = true) =>
  runOnCluster(selectorsTakeEffect, ({ all, add }) => {
    for (const { kind: one, metadata } of all) {
      if (made && one === 'Pod' && metadata.namespace === 'istio-system') {
        metadata.labels = {
          ...metadata.labels,
          'gateway.networking.k8s.io/gateway-name': 'web',
        };
      }
    }
    add({
      kind,
      metadata: { name: 'policy', namespace: 'istio-system' },
      spec,
    });
  });
const selector = { matchLabels: { istio: 'ingressgateway' } };

describe(selectorsTakeEffect.id, () => {
  it.each(['AuthorizationPolicy', 'RequestAuthentication'])(
    'warns with POLICY_SELECTOR_INEFFECTIVE about a selector of %s',
    kind => {
      expect(under(kind, { selector })).toMatchObject({
        status: 'warn',
        findings: [{ code: 'POLICY_SELECTOR_INEFFECTIVE', resource: { kind } }],
      });
    },
  );

  it('passes one with targetRefs, one without a selector, and other pods', () => {
    const targetRefs = [{ kind: 'Gateway', name: 'web' }];
    const kind = 'AuthorizationPolicy';
    expect(under(kind, { targetRefs }).findings).toEqual([]);
    expect(under(kind, {}).findings).toEqual([]);
    expect(under(kind, { selector }, false).findings).toEqual([]);
  });
});
