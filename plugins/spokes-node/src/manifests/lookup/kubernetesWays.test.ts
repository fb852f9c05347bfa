import { requestsAreAuthorized } from '../checks/authorization-policy/requestsAreAuthorized';
import { gatewaysAdmitNodes } from '../checks/network-policy/gatewaysAdmitNodes';
import { policiesLetRequestsThrough } from '../checks/network-policy/policiesLetRequestsThrough';
import { codesOf } from '../testing/codesOf';
import {
  authorizationPolicy,
  deployment,
  httpRoute,
  ingressGateway,
  kubernetesGateway,
  networkPolicy,
  service,
} from '../testing/objects';

const named = 'istio-ingressgateway.istio-system.svc.cluster.local';
const app = [service('cart'), deployment('cart')];
const gateway = (spec: object = {}) =>
  kubernetesGateway('shop', {
    gatewayClassName: 'istio',
    listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
    ...spec,
  });
const atService = { addresses: [{ type: 'Hostname', value: named }] };
const route = (rule: object = {}, spec: object = {}) =>
  httpRoute('cart', {
    parentRefs: [{ name: 'shop' }],
    hostnames: ['cart.example.com'],
    rules: [{ backendRefs: [{ name: 'cart', port: 80 }], ...rule }],
    ...spec,
  });
const grpcRoute = (rule: object) => ({ ...route(rule), kind: 'GRPCRoute' });

const only = (podSelector: object, spec: object = {}, metadata = {}) =>
  networkPolicy(
    'only',
    { podSelector: { matchLabels: podSelector }, ...spec },
    metadata,
  );
const madeGateway = { 'gateway.networking.k8s.io/gateway-name': 'shop' };
const allow = (rule: object) => authorizationPolicy('p', { rules: [rule] });
const byAccount = (account: string) =>
  allow({
    from: [{ source: { principals: [`cluster.local/ns/${account}`] } }],
  });

describe('network policies on the way of an HTTPRoute', () => {
  const closed = only({ app: 'cart' });
  const dropped = ['error NETPOL_INGRESS NetworkPolicy/shop/only'];
  const judged = (...objects: object[]) =>
    codesOf(policiesLetRequestsThrough, [...app, ...objects] as typeof app);

  it.each([
    ['that istiod makes the pods of', gateway()],
    ['at the Service of the ingress gateway', gateway(atService)],
  ])('are raised that keep a Gateway out %s', (_, one) => {
    expect(judged(one, route(), closed)).toEqual(dropped);
  });

  it.each([
    [
      'lets the pods of the Gateway in',
      [
        gateway(),
        route(),
        only(
          { app: 'cart' },
          {
            ingress: [
              { from: [{ podSelector: { matchLabels: madeGateway } }] },
            ],
          },
        ),
      ],
    ],
    [
      'is behind a Gateway of another class',
      [gateway({ gatewayClassName: 'other' }), route(), closed],
    ],
    [
      'is behind a Gateway that takes no route of its namespace',
      [
        gateway({
          listeners: [
            {
              name: 'http',
              port: 80,
              protocol: 'HTTP',
              allowedRoutes: { namespaces: { from: 'Selector' } },
            },
          ],
        }),
        route(),
        closed,
      ],
    ],
    [
      'gets no requests',
      [
        gateway(),
        route({ backendRefs: [{ name: 'cart', port: 80, weight: 0 }] }),
        closed,
      ],
    ],
    [
      'is behind an address that nobody knows',
      [
        gateway({
          addresses: [{ type: 'Hostname', value: 'edge.example.com' }],
        }),
        route(),
        closed,
      ],
    ],
  ])('are left alone where the app %s', (_, objects) => {
    expect(judged(...objects)).toEqual([]);
  });

  it('are raised that keep visitors from the pods at the address of a Gateway', () => {
    expect(
      codesOf(gatewaysAdmitNodes, [
        ...ingressGateway,
        gateway(atService),
        only(
          { istio: 'ingressgateway' },
          { ingress: [{ from: [{ podSelector: {} }] }] },
          { namespace: 'istio-system' },
        ),
      ]),
    ).toEqual(['error NETPOL_INGRESS NetworkPolicy/istio-system/only']);
  });
});

describe('authorization policies on the way of an HTTPRoute', () => {
  const missed = ['error AUTHZ_ALLOW_MISS AuthorizationPolicy/shop/p'];
  const judged = (...objects: object[]) =>
    codesOf(requestsAreAuthorized, [
      ...app,
      gateway(),
      ...objects,
    ] as typeof app);
  const paths = (...all: string[]) =>
    allow({ to: [{ operation: { paths: all } }] });
  const under = (value: string) =>
    route({
      matches: [{ path: { type: 'PathPrefix', value } }],
      backendRefs: [{ name: 'cart', port: 80 }],
    });

  it.each([
    ['another account', route(), byAccount('shop/sa/other')],
    ['another path', under('/api'), paths('/other*')],
    [
      'another method of gRPC',
      grpcRoute({
        matches: [{ method: { service: 'shop.Cart', method: 'Add' } }],
        backendRefs: [{ name: 'cart', port: 80 }],
      }),
      paths('/shop.Cart/Remove'),
    ],
  ])('are raised that allow %s only', (_, way, policy) => {
    expect(judged(way, policy)).toEqual(missed);
  });

  it.each([
    ['the account of the Gateway', route(), byAccount('shop/sa/shop-istio')],
    ['the path', under('/api'), paths('/api*')],
    ['a part of what the route takes', under('/api'), paths('/api/v1')],
    [
      'the service of gRPC',
      grpcRoute({
        matches: [{ method: { service: 'shop.Cart' } }],
        backendRefs: [{ name: 'cart', port: 80 }],
      }),
      paths('/shop.Cart/*'),
    ],
    [
      'a path to which the route may rewrite',
      route({
        matches: [{ path: { type: 'PathPrefix', value: '/api' } }],
        filters: [{ type: 'URLRewrite', urlRewrite: {} }],
        backendRefs: [{ name: 'cart', port: 80 }],
      }),
      paths('/other*'),
    ],
  ])('are left alone that allow %s', (_, way, policy) => {
    expect(judged(way, policy)).toEqual([]);
  });

  it('are not judged at pods that istiod makes', () => {
    expect(
      judged(
        route(),
        authorizationPolicy('p', {
          selector: { matchLabels: madeGateway },
        }),
      ),
    ).toEqual([]);
  });
});
