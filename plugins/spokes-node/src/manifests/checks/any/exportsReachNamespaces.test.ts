import { codesOf } from '../../testing/codesOf';
import { destinationRule, namespace } from '../../testing/objects';
import { exportsReachNamespaces } from './exportsReachNamespaces';

describe(exportsReachNamespaces.id, () => {
  it('raises a namespace that is not there', () => {
    expect(
      codesOf(exportsReachNamespaces, [
        namespace('shop'),
        destinationRule('cart', { host: 'cart', exportTo: ['dpeot'] }),
      ]),
    ).toEqual(['warning EXPORTTO_NS_NOT_FOUND DestinationRule/shop/cart']);
  });

  it('says nothing without Namespaces', () => {
    expect(
      codesOf(exportsReachNamespaces, [
        destinationRule('cart', { host: 'cart', exportTo: ['depot'] }),
      ]),
    ).toEqual([]);
  });
});
