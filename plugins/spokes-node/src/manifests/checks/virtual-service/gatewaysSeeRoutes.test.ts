import { codesOf } from '../../testing/codesOf';
import {
  gateway,
  ingressGateway,
  ingressSelector,
  routeTo,
  server,
  virtualService,
} from '../../testing/objects';
import { gatewaysSeeRoutes } from './gatewaysSeeRoutes';

describe(gatewaysSeeRoutes.id, () => {
  it('raises routes that the gateway pods do not see', () => {
    expect(
      codesOf(gatewaysSeeRoutes, [
        ...ingressGateway,
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('cart.example.com')],
        }),
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          exportTo: ['.'],
          http: [routeTo('cart')],
        }),
      ]),
    ).toEqual(['error VS_NOT_EXPORTED VirtualService/shop/cart']);
  });

  it('takes those that name their namespace', () => {
    expect(
      codesOf(gatewaysSeeRoutes, [
        ...ingressGateway,
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('cart.example.com')],
        }),
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          exportTo: ['istio-system'],
          http: [routeTo('cart')],
        }),
      ]),
    ).toEqual([]);
  });
});
