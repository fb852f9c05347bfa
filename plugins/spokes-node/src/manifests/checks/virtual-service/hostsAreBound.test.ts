import { codesOf } from '../../testing/codesOf';
import {
  gateway,
  ingressSelector,
  routeTo,
  server,
  serviceEntry,
  virtualService,
} from '../../testing/objects';
import { hostsAreBound } from './hostsAreBound';

const host = 'cart.example.com';
const shop = (served = host) =>
  gateway('shop', { selector: ingressSelector, servers: [server(served)] });
const routes = (name: string, spec: object = {}) =>
  virtualService(name, { hosts: [host], http: [routeTo('cart')], ...spec });

describe(hostsAreBound.id, () => {
  it('raises routes for a host of a Gateway that they do not name', () => {
    expect(codesOf(hostsAreBound, [shop(), routes('cart')])).toEqual([
      'error VS_NOT_BOUND VirtualService/shop/cart',
    ]);
  });

  it.each([
    ['routes that name it', [shop(), routes('cart', { gateways: ['shop'] })]],
    [
      'others that name it',
      [shop(), routes('mesh'), routes('cart', { gateways: ['shop'] })],
    ],
    ['a host of the mesh', [shop(), routes('cart', { hosts: ['cart'] })]],
    ['a Gateway for all hosts', [shop('*'), routes('cart')]],
    ['a Gateway for other namespaces', [shop(`depot/${host}`), routes('cart')]],
    [
      'a host that is called from the mesh',
      [shop(), routes('cart'), serviceEntry('cart', { hosts: [host] })],
    ],
  ])('takes %s', (_, objects) => {
    expect(codesOf(hostsAreBound, objects)).toEqual([]);
  });
});
