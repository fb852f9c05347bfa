import { codesOf } from '../../testing/codesOf';
import { namespace } from '../../testing/objects';
import { namespacesAreInjected } from './namespacesAreInjected';

describe(namespacesAreInjected.id, () => {
  it('informs of a namespace that asks for nothing', () => {
    expect(codesOf(namespacesAreInjected, [namespace('shop')])).toEqual([
      'info NS_NOT_INJECTED Namespace/default/shop',
    ]);
  });

  it('warns of one that refuses', () => {
    expect(
      codesOf(namespacesAreInjected, [
        namespace('shop', { 'istio-injection': 'disabled' }),
      ]),
    ).toEqual(['warning NS_NOT_INJECTED Namespace/default/shop']);
  });

  it('takes injection, a revision and ambient', () => {
    expect(
      codesOf(namespacesAreInjected, [
        namespace('a', { 'istio-injection': 'enabled' }),
        namespace('b', { 'istio.io/rev': 'x' }),
        namespace('c', { 'istio.io/dataplane-mode': 'ambient' }),
      ]),
    ).toEqual([]);
  });
});
