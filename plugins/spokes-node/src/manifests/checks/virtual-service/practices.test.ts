import { codesOf } from '../../testing/codesOf';
import { routeTo, virtualService } from '../../testing/objects';
import { hostsAreOnesOwn } from './hostsAreOnesOwn';
import { requestsTimeOut } from './requestsTimeOut';

const cart = (spec: object) =>
  virtualService('cart', {
    hosts: ['cart.example.com'],
    gateways: ['shop'],
    http: [routeTo('cart')],
    ...spec,
  });

describe(hostsAreOnesOwn.id, () => {
  it('warns of a load balancer’s name among the hosts', () => {
    const host = 'shop-0123456789abcdef.elb.eu-west-1.amazonaws.com';
    expect(
      codesOf(hostsAreOnesOwn, [cart({ hosts: ['shop.example', host] })]),
    ).toEqual(['warning HOST_IS_NLB_NAME VirtualService/shop/cart']);
  });

  it('takes a name of one’s own, and every host', () => {
    expect(
      codesOf(hostsAreOnesOwn, [cart({}), cart({ hosts: ['*'] })]),
    ).toEqual([]);
  });
});

describe(requestsTimeOut.id, () => {
  it('says once for a VirtualService that a route has no timeout', () => {
    const http = [
      { ...routeTo('cart'), timeout: '5s' },
      routeTo('cart'),
      routeTo('cart'),
    ];
    expect(codesOf(requestsTimeOut, [cart({ http })])).toEqual([
      'info VS_NO_TIMEOUT VirtualService/shop/cart',
    ]);
  });

  it.each<[string, object]>([
    ['a timeout', { http: [{ ...routeTo('cart'), timeout: '5s' }] }],
    ['none on purpose', { http: [{ ...routeTo('cart'), timeout: '0s' }] }],
    ['a redirect', { http: [{ redirect: { authority: 'shop.example' } }] }],
    ['routes of the mesh alone', { gateways: undefined }],
  ])('takes %s', (_, spec) => {
    expect(codesOf(requestsTimeOut, [cart(spec)])).toEqual([]);
  });
});
