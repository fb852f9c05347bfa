import { codesOf } from '../../testing/codesOf';
import {
  authorizationPolicy,
  deployment,
  gateway,
  ingressGateway,
  ingressSelector,
  namespace,
  routeTo,
  server,
  service,
  virtualService,
} from '../../testing/objects';
import { nobodyElseDecides } from './nobodyElseDecides';
import { requestsAreAuthorized } from './requestsAreAuthorized';

const routedTo = (http: object = routeTo('cart')) => [
  service('cart'),
  deployment('cart'),
  gateway('shop', {
    selector: ingressSelector,
    servers: [server('cart.example.com')],
  }),
  virtualService('cart', {
    hosts: ['cart.example.com'],
    gateways: ['shop'],
    http: [http],
  }),
];
const policy = (spec: object, metadata: object = {}) =>
  authorizationPolicy('p', spec, metadata);
const from = (source: object) => ({ rules: [{ from: [{ source }] }] });
const to = (operation: object) => ({ rules: [{ to: [{ operation }] }] });
const missed = ['error AUTHZ_ALLOW_MISS AuthorizationPolicy/shop/p'];

describe(requestsAreAuthorized.id, () => {
  it.each([
    ['nobody', policy({})],
    ['another namespace', policy(from({ namespaces: ['depot'] }))],
    [
      'another account',
      policy(from({ principals: ['cluster.local/ns/shop/sa/till'] })),
    ],
    ['another port', policy(to({ ports: ['9090'] }))],
  ])('raises an app that allows %s', (_, one) => {
    expect(codesOf(requestsAreAuthorized, [...routedTo(), one])).toEqual(
      missed,
    );
  });

  it('knows the account of a gateway that is given', () => {
    expect(
      codesOf(requestsAreAuthorized, [
        ...routedTo(),
        ...ingressGateway,
        policy(
          from({ principals: ['cluster.local/ns/istio-system/sa/other'] }),
        ),
      ]),
    ).toEqual(missed);
  });

  it.each([
    ['everything to everybody', policy({ action: 'DENY', rules: [{}] })],
    ['the path', policy({ action: 'DENY', ...to({ paths: ['/api/*'] }) })],
  ])('raises an app that denies %s', (_, one) => {
    expect(
      codesOf(requestsAreAuthorized, [
        ...routedTo({
          match: [{ uri: { prefix: '/api/v1' } }],
          ...routeTo('cart'),
        }),
        one,
      ]),
    ).toEqual(['error AUTHZ_DENY AuthorizationPolicy/shop/p']);
  });

  it('raises a gateway that refuses everything', () => {
    expect(
      codesOf(requestsAreAuthorized, [
        ...routedTo(),
        policy(
          { selector: { matchLabels: ingressSelector } },
          { namespace: 'istio-system' },
        ),
      ]),
    ).toEqual(['error AUTHZ_ALLOW_MISS AuthorizationPolicy/istio-system/p']);
  });

  it.each([
    ['a part of the paths', policy(to({ paths: ['/api/*'] }))],
    ['some methods', policy(to({ methods: ['GET'] }))],
    [
      'the namespace of the gateway',
      policy(from({ namespaces: ['istio-system'] })),
    ],
    [
      'an account that the gateway may have',
      policy(
        from({
          principals: [
            'cluster.local/ns/istio-system/sa/istio-ingressgateway-service-account',
          ],
        }),
      ),
    ],
    ['whoever shows a token', policy(from({ requestPrincipals: ['*'] }))],
    ['what another asks for', policy({ action: 'AUDIT', rules: [{}] })],
    [
      'nobody to a waypoint',
      policy({ targetRefs: [{ kind: 'Service', group: '', name: 'cart' }] }),
    ],
  ])('leaves an app alone that allows %s', (_, one) => {
    expect(codesOf(requestsAreAuthorized, [...routedTo(), one])).toEqual([]);
  });

  it('says nothing of an app without a sidecar', () => {
    expect(
      codesOf(requestsAreAuthorized, [
        ...routedTo(),
        namespace('shop', { 'istio-injection': 'disabled' }),
        policy({}),
      ]),
    ).toEqual([]);
  });
});

describe(nobodyElseDecides.id, () => {
  it('tells who else decides', () => {
    expect(
      codesOf(nobodyElseDecides, [
        policy({ action: 'CUSTOM', provider: { name: 'oauth2' }, rules: [{}] }),
      ]),
    ).toEqual(['info AUTHZ_CUSTOM AuthorizationPolicy/shop/p']);
  });
});
