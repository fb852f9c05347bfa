import { codesOf } from '../../testing/codesOf';
import { namespace } from '../../testing/objects';
import { namespacesAskOnce } from './namespacesAskOnce';

describe(namespacesAskOnce.id, () => {
  it('warns of both labels', () => {
    expect(
      codesOf(namespacesAskOnce, [
        namespace('shop', {
          'istio-injection': 'enabled',
          'istio.io/rev': 'x',
        }),
      ]),
    ).toEqual(['warning INJECT_LABEL_CONFLICT Namespace/default/shop']);
  });

  it.each([
    { 'istio-injection': 'enabled', 'istio.io/dataplane-mode': 'ambient' },
    { 'istio.io/rev': 'x', 'istio.io/dataplane-mode': 'ambient' },
  ])('warns of a sidecar beside ambient: %p', labels => {
    expect(codesOf(namespacesAskOnce, [namespace('shop', labels)])).toEqual([
      'warning INJECT_LABEL_CONFLICT Namespace/default/shop',
    ]);
  });

  it('takes a refusal for one word', () => {
    expect(
      codesOf(namespacesAskOnce, [
        namespace('shop', {
          'istio-injection': 'disabled',
          'istio.io/dataplane-mode': 'ambient',
        }),
      ]),
    ).toEqual([]);
  });

  it('takes one', () => {
    expect(
      codesOf(namespacesAskOnce, [
        namespace('shop', { 'istio-injection': 'enabled' }),
      ]),
    ).toEqual([]);
  });
});
