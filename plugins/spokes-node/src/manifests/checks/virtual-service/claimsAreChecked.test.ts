import { codesOf } from '../../testing/codesOf';
import {
  gateway,
  ingressGateway,
  ingressSelector,
  requestAuthentication,
  routeTo,
  server,
  virtualService,
} from '../../testing/objects';
import { claimsAreChecked } from './claimsAreChecked';

describe(claimsAreChecked.id, () => {
  it('raises a claim that nothing checks', () => {
    expect(
      codesOf(claimsAreChecked, [
        ...ingressGateway,
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('cart.example.com')],
        }),
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          http: [
            {
              match: [
                { headers: { '@request.auth.claims.sub': { exact: 'x' } } },
              ],
              ...routeTo('a'),
            },
          ],
        }),
      ]),
    ).toEqual(['error VS_JWT_NO_AUTHN VirtualService/shop/cart']);
  });

  it('takes one that a RequestAuthentication checks', () => {
    expect(
      codesOf(claimsAreChecked, [
        ...ingressGateway,
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('cart.example.com')],
        }),
        requestAuthentication(
          'jwt',
          { selector: { matchLabels: ingressSelector } },
          { namespace: 'istio-system' },
        ),
        virtualService('cart', {
          hosts: ['cart.example.com'],
          gateways: ['shop'],
          http: [
            {
              match: [
                { headers: { '@request.auth.claims.sub': { exact: 'x' } } },
              ],
              ...routeTo('a'),
            },
          ],
        }),
      ]),
    ).toEqual([]);
  });
});
