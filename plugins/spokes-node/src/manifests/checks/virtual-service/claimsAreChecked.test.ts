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

  const withoutPods = (...policies: object[]) =>
    codesOf(claimsAreChecked, [
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
      ...policies,
    ]);
  const forPods = (labels: object, namespace = 'istio-system') =>
    requestAuthentication(
      'jwt',
      { selector: { matchLabels: labels } },
      { namespace },
    );

  it.each([
    ['nothing', [], ['warning VS_JWT_NO_AUTHN VirtualService/shop/cart']],
    [
      'a policy for others',
      [forPods({ app: 'cart' }, 'shop')],
      ['error VS_JWT_NO_AUTHN VirtualService/shop/cart'],
    ],
    ['a policy for its labels', [forPods(ingressSelector)], []],
    [
      'a policy for labels that its pods may have',
      [forPods({ app: 'istio-ingressgateway' })],
      [],
    ],
  ])('sees %s beside a gateway without pods', (_, policies, expected) => {
    expect(withoutPods(...policies)).toEqual(expected);
  });
});
