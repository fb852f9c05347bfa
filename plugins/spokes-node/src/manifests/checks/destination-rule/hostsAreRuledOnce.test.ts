import { codesOf } from '../../testing/codesOf';
import { destinationRule } from '../../testing/objects';
import { hostsAreRuledOnce } from './hostsAreRuledOnce';

describe(hostsAreRuledOnce.id, () => {
  it('raises two for one host', () => {
    expect(
      codesOf(hostsAreRuledOnce, [
        destinationRule('a', { host: 'cart' }),
        destinationRule('b', { host: 'cart.shop.svc.cluster.local' }),
      ]),
    ).toEqual([
      'warning DR_HOST_DUP DestinationRule/shop/a',
      'warning DR_HOST_DUP DestinationRule/shop/b',
    ]);
  });

  it('takes subsets of different names', () => {
    expect(
      codesOf(hostsAreRuledOnce, [
        destinationRule('a', {
          host: 'cart',
          subsets: [{ name: 'v1', labels: { v: '1' } }],
        }),
        destinationRule('b', {
          host: 'cart',
          subsets: [{ name: 'v2', labels: { v: '2' } }],
        }),
      ]),
    ).toEqual([]);
  });

  it('takes those that do not see each other', () => {
    expect(
      codesOf(hostsAreRuledOnce, [
        destinationRule('a', { host: 'cart', exportTo: ['.'] }),
        destinationRule(
          'b',
          { host: 'cart.shop.svc.cluster.local', exportTo: ['.'] },
          { namespace: 'depot' },
        ),
      ]),
    ).toEqual([]);
  });
});
