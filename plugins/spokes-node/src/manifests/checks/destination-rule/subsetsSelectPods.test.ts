import { codesOf } from '../../testing/codesOf';
import {
  deployment,
  destinationRule,
  routeTo,
  service,
  serviceEntry,
  virtualService,
} from '../../testing/objects';
import { subsetsSelectPods } from './subsetsSelectPods';

describe(subsetsSelectPods.id, () => {
  it('raises a subset without pods that a route leads to', () => {
    expect(
      codesOf(subsetsSelectPods, [
        service('cart'),
        deployment('cart', { version: 'v1' }),
        destinationRule('cart', {
          host: 'cart',
          subsets: [{ name: 'v2', labels: { version: 'v2' } }],
        }),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { subset: 'v2' })],
        }),
      ]),
    ).toEqual(['error DR_SUBSET_EMPTY DestinationRule/shop/cart']);
  });

  it('warns while no route does', () => {
    expect(
      codesOf(subsetsSelectPods, [
        service('cart'),
        deployment('cart', { version: 'v1' }),
        destinationRule('cart', {
          host: 'cart',
          subsets: [{ name: 'v2', labels: { version: 'v2' } }],
        }),
      ]),
    ).toEqual(['warning DR_SUBSET_EMPTY DestinationRule/shop/cart']);
  });

  it('takes one with pods', () => {
    expect(
      codesOf(subsetsSelectPods, [
        service('cart'),
        deployment('cart', { version: 'v2' }),
        destinationRule('cart', {
          host: 'cart',
          subsets: [{ name: 'v2', labels: { version: 'v2' } }],
        }),
      ]),
    ).toEqual([]);
  });

  it('warns of one without labels', () => {
    expect(
      codesOf(subsetsSelectPods, [
        destinationRule('cart', { host: 'cart', subsets: [{ name: 'all' }] }),
      ]),
    ).toEqual(['warning DR_SUBSET_NO_LABELS DestinationRule/shop/cart']);
  });

  it.each([
    ['west', []],
    ['', ['warning DR_SUBSET_EMPTY DestinationRule/shop/cart']],
  ])('leaves the region %p to the nodes', (region, expected) => {
    expect(
      codesOf(subsetsSelectPods, [
        service('cart'),
        deployment('cart'),
        destinationRule('cart', {
          host: 'cart',
          subsets: [
            {
              name: 'west',
              labels: { 'topology.kubernetes.io/region': region },
            },
          ],
        }),
      ]),
    ).toEqual(expected);
  });

  it('looks at the endpoints that a ServiceEntry lists', () => {
    const entry = (version: string) =>
      serviceEntry('stock', {
        hosts: ['stock.example.com'],
        endpoints: [{ address: '10.0.0.1', labels: { version } }],
      });
    const rule = destinationRule('stock', {
      host: 'stock.example.com',
      subsets: [{ name: 'v1', labels: { version: 'v1' } }],
    });
    expect(codesOf(subsetsSelectPods, [rule, entry('v1')])).toEqual([]);
    expect(codesOf(subsetsSelectPods, [rule, entry('v2')])).toEqual([
      'warning DR_SUBSET_EMPTY DestinationRule/shop/stock',
    ]);
  });

  it.each([
    ['v1', []],
    ['v9', ['error DR_SUBSET_EMPTY DestinationRule/shop/stock']],
  ])(
    'looks for %s among the pods of another namespace',
    (version, expected) => {
      const place = { namespace: 'depot' };
      const host = 'stock.depot.svc.cluster.local';
      expect(
        codesOf(subsetsSelectPods, [
          service('stock', {}, place),
          service('stock'),
          deployment('stock', { version: 'v1' }, {}, place),
          deployment('stock', { version: 'v9' }),
          destinationRule('stock', {
            host,
            subsets: [{ name: 'one', labels: { version } }],
          }),
          virtualService(
            'stock',
            { hosts: [host], http: [routeTo(host, { subset: 'one' })] },
            { namespace: 'till' },
          ),
        ]),
      ).toEqual(expected);
    },
  );
});
