import { codesOf } from '../../testing/codesOf';
import { service } from '../../testing/objects';
import { acceptancesAreReadable } from './acceptancesAreReadable';

const accepting = (value: unknown) =>
  codesOf(acceptancesAreReadable, [
    service(
      'cart',
      {},
      { annotations: { 'fitsync.io/accept': JSON.stringify(value) } },
    ),
  ]);

describe(acceptancesAreReadable.id, () => {
  it('tells what is not understood', () => {
    expect(accepting(['GW_HOST_DUP'])).toEqual([
      'info ACCEPT_INVALID Service/shop/cart',
    ]);
  });

  it.each([
    ['networking.istio.io/v1', 'Gateway'],
    ['gateway.networking.k8s.io/v1', 'Gateway'],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
  ])('tells of any object that may accept a finding: %s %s', (...of) => {
    const [apiVersion, kind] = of;
    expect(
      codesOf(acceptancesAreReadable, [
        {
          apiVersion,
          kind,
          metadata: {
            name: 'cart',
            namespace: 'shop',
            annotations: { 'fitsync.io/accept': 'GW_HOST_DUP' },
          },
          spec: {},
        },
      ]),
    ).toEqual([`info ACCEPT_INVALID ${kind}/shop/cart`]);
  });

  it('takes what is', () => {
    expect(
      accepting([
        {
          ...{ code: 'GW_HOST_DUP', reason: 'meant', owner: 'team-shop' },
          until: '2027-01-31',
        },
      ]),
    ).toEqual([]);
  });
});
