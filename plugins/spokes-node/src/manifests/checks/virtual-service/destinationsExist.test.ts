import { codesOf } from '../../testing/codesOf';
import {
  routeTo,
  service,
  serviceEntry,
  virtualService,
} from '../../testing/objects';
import { destinationsExist } from './destinationsExist';

describe(destinationsExist.id, () => {
  it('raises a Service that should be among the objects', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart'),
        virtualService('cart', { hosts: ['cart'], http: [routeTo('chart')] }),
      ]),
    ).toEqual(['error VS_DEST_NOT_FOUND VirtualService/shop/cart']);
  });

  it('says nothing of namespaces whose Services are not given', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart'),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('stock.depot.svc.cluster.local')],
        }),
      ]),
    ).toEqual([]);
  });

  it('knows that nothing else exists when the input is complete', () => {
    expect(
      codesOf(
        destinationsExist,
        [
          virtualService('cart', {
            hosts: ['cart'],
            http: [routeTo('stock.depot.svc.cluster.local')],
          }),
        ],
        { complete: true },
      ),
    ).toEqual(['error VS_DEST_NOT_FOUND VirtualService/shop/cart']);
  });

  it('raises a short name with a namespace, which is complete as it stands', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart'),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart.shop')],
        }),
      ]),
    ).toEqual(['error VS_DEST_NOT_FOUND VirtualService/shop/cart']);
  });

  it('takes a ServiceEntry', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart'),
        serviceEntry('pay', { hosts: ['*.pay.example'] }),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('eu.pay.example')],
        }),
      ]),
    ).toEqual([]);
  });

  it('raises a mirror that is not there', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart'),
        virtualService('cart', {
          hosts: ['cart'],
          http: [{ ...routeTo('cart'), mirror: { host: 'gone' } }],
        }),
      ]),
    ).toEqual(['error VS_DEST_NOT_FOUND VirtualService/shop/cart']);
  });

  it('wants a port where there are several', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart', {
          ports: [
            { name: 'http', port: 80 },
            { name: 'http-admin', port: 81 },
          ],
        }),
        virtualService('cart', { hosts: ['cart'], http: [routeTo('cart')] }),
      ]),
    ).toEqual(['error VS_PORT_REQUIRED VirtualService/shop/cart']);
  });

  it('takes one of several ports', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart', {
          ports: [
            { name: 'http', port: 80 },
            { name: 'http-admin', port: 81 },
          ],
        }),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { port: { number: 81 } })],
        }),
      ]),
    ).toEqual([]);
  });

  it('raises a port that the Service does not have', () => {
    expect(
      codesOf(destinationsExist, [
        service('cart'),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { port: { number: 8080 } })],
        }),
      ]),
    ).toEqual(['error VS_PORT_NOT_ON_SVC VirtualService/shop/cart']);
  });

  it('raises a Service that is hidden', () => {
    expect(
      codesOf(destinationsExist, [
        service(
          'stock',
          {},
          {
            namespace: 'depot',
            annotations: { 'networking.istio.io/exportTo': '.' },
          },
        ),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('stock.depot.svc.cluster.local')],
        }),
      ]),
    ).toEqual(['error SVC_NOT_EXPORTED VirtualService/shop/cart']);
  });

  it.each([
    ['depot', ['error SVC_NOT_EXPORTED VirtualService/shop/cart']],
    ['till', []],
  ])(
    'asks whether %s, for which the routes are, sees the Service',
    (namespace, expected) => {
      expect(
        codesOf(destinationsExist, [
          service(
            'cart',
            {},
            { annotations: { 'networking.istio.io/exportTo': '., till' } },
          ),
          virtualService('cart', {
            hosts: ['cart'],
            exportTo: [namespace],
            http: [routeTo('cart')],
          }),
        ]),
      ).toEqual(expected);
    },
  );

  it('takes what Istio brings for installed, whatever else is in its namespace', () => {
    const leads = (to: string, options = {}) =>
      codesOf(
        destinationsExist,
        [
          service('kiali', {}, { namespace: 'istio-system' }),
          virtualService('out', {
            hosts: ['example.com'],
            http: [routeTo(`${to}.istio-system.svc.cluster.local`)],
          }),
        ],
        options,
      );
    expect(leads('istio-egressgateway')).toEqual([]);
    expect(leads('istiod')).toEqual([]);
    expect(leads('prometheus')).toHaveLength(1);
    expect(leads('istiod', { complete: true })).toHaveLength(1);
  });

  it('holds no hidden ServiceEntry for every host against a Service that is not there', () => {
    const wide = serviceEntry(
      'wide',
      { hosts: ['*'], exportTo: ['.'] },
      { namespace: 'depot' },
    );
    const toChart = virtualService('cart', {
      hosts: ['cart'],
      http: [routeTo('chart'), routeTo('api.example.com')],
    });
    expect(
      codesOf(destinationsExist, [service('cart'), wide, toChart]),
    ).toEqual(['error VS_DEST_NOT_FOUND VirtualService/shop/cart']);
    const near = serviceEntry(
      'near',
      { hosts: ['*.example.com'], exportTo: ['.'] },
      { namespace: 'depot' },
    );
    expect(codesOf(destinationsExist, [near, toChart])).toEqual([
      'error SVC_NOT_EXPORTED VirtualService/shop/cart',
    ]);
  });
});
