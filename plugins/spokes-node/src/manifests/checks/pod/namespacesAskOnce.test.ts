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

  it('takes one', () => {
    expect(
      codesOf(namespacesAskOnce, [
        namespace('shop', { 'istio-injection': 'enabled' }),
      ]),
    ).toEqual([]);
  });
});
