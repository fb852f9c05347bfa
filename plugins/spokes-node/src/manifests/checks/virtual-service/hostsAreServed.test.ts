import { codesOf } from '../../testing/codesOf';
import {
  gateway,
  ingressSelector,
  kubernetesGateway,
  routeTo,
  server,
  virtualService,
} from '../../testing/objects';
import { hostsAreServed } from './hostsAreServed';

describe(hostsAreServed.id, () => {
  it('raises hosts that the Gateway does not serve', () => {
    expect(
      codesOf(hostsAreServed, [
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          http: [routeTo('cart')],
        }),
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('other.example.com')],
        }),
      ]),
    ).toEqual(['error VS_HOST_MISMATCH VirtualService/shop/cart']);
  });

  it('raises a host that is served for another namespace', () => {
    expect(
      codesOf(hostsAreServed, [
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          http: [routeTo('cart')],
        }),
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('depot/cart.example.com')],
        }),
      ]),
    ).toEqual(['error VS_HOST_MISMATCH VirtualService/shop/cart']);
  });

  it('takes a wildcard', () => {
    expect(
      codesOf(hostsAreServed, [
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          http: [routeTo('cart')],
        }),
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('*.example.com')],
        }),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['cart.example.com', []],
    [undefined, []],
    ['other.example.com', ['error VS_HOST_MISMATCH VirtualService/shop/cart']],
  ])('takes %s of a Kubernetes Gateway for %p', (hostname, expected) => {
    expect(
      codesOf(hostsAreServed, [
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          http: [routeTo('cart')],
        }),
        kubernetesGateway('shop', {
          gatewayClassName: 'istio',
          listeners: [{ name: 'http', port: 80, protocol: 'HTTP', hostname }],
        }),
      ]),
    ).toEqual(expected);
  });

  it('says of a Gateway without servers that it serves nothing', () => {
    expect(
      codesOf(hostsAreServed, [
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          http: [routeTo('cart')],
        }),
        gateway('shop', { selector: ingressSelector }),
      ]),
    ).toEqual(['error VS_HOST_MISMATCH VirtualService/shop/cart']);
  });
});
