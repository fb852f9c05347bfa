import { codesOf } from '../../testing/codesOf';
import { authorizationPolicy } from '../../testing/objects';
import { selectorsTakeEffect } from './selectorsTakeEffect';

const labels = { 'gateway.networking.k8s.io/gateway-name': 'web' };

describe(selectorsTakeEffect.id, () => {
  it('warns of a label selector on a Kubernetes Gateway', () => {
    const policy = authorizationPolicy('a', {
      selector: { matchLabels: labels },
    });
    expect(codesOf(selectorsTakeEffect, [policy])).toEqual([
      'warning POLICY_SELECTOR_INEFFECTIVE AuthorizationPolicy/shop/a',
    ]);
  });

  it('takes targetRefs, and selectors of other pods', () => {
    const byTarget = authorizationPolicy('a', {
      targetRefs: [{ kind: 'Gateway', name: 'web' }],
    });
    const byLabel = authorizationPolicy('b', {
      selector: { matchLabels: { app: 'cart' } },
    });
    expect(codesOf(selectorsTakeEffect, [byTarget, byLabel])).toEqual([]);
  });
});
