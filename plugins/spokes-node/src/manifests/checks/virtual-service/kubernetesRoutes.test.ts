import { codesOf } from '../../testing/codesOf';
import {
  httpRoute,
  kubernetesGateway,
  namespace,
  referenceGrant,
  service,
} from '../../testing/objects';
import { kubernetesRoutesAreAllowed } from './kubernetesRoutesAreAllowed';
import { kubernetesRoutesAreBound } from './kubernetesRoutesAreBound';
import { kubernetesRoutesLead } from './kubernetesRoutesLead';

const gateway = (listener: object = {}) =>
  kubernetesGateway('shop', {
    gatewayClassName: 'istio',
    listeners: [{ name: 'http', port: 80, protocol: 'HTTP', ...listener }],
  });
const route = (parent: object, spec: object = {}) =>
  httpRoute('cart', { parentRefs: [{ name: 'shop', ...parent }], ...spec });

describe(kubernetesRoutesAreBound.id, () => {
  it.each([
    ['a Gateway of another name', route({ name: 'other' })],
    ['a Gateway of another namespace', route({ namespace: 'depot' })],
    ['a listener that is not there', route({ sectionName: 'https' })],
  ])('raises %s', (_, one) => {
    expect(codesOf(kubernetesRoutesAreBound, [gateway(), one])).toEqual([
      'error VS_GW_NOT_FOUND HTTPRoute/shop/cart',
    ]);
  });

  it('only warns of a route alone, which may be for a Gateway of others', () => {
    expect(codesOf(kubernetesRoutesAreBound, [route({})])).toEqual([
      'warning VS_GW_NOT_FOUND HTTPRoute/shop/cart',
    ]);
  });

  it('raises hosts that the listener does not serve', () => {
    expect(
      codesOf(kubernetesRoutesAreBound, [
        gateway({ hostname: '*.example.com' }),
        route({}, { hostnames: ['cart.example.org'] }),
      ]),
    ).toEqual(['error VS_HOST_MISMATCH HTTPRoute/shop/cart']);
  });

  it.each([
    ['a listener without a host', gateway(), route({ sectionName: 'http' })],
    [
      'a wildcard',
      gateway({ hostname: '*.example.com' }),
      route({}, { hostnames: ['cart.example.com'] }),
    ],
    [
      'a route of the mesh',
      gateway(),
      route({ kind: 'Service', group: '', name: 'cart' }),
    ],
  ])('takes %s', (_, ...objects) => {
    expect(codesOf(kubernetesRoutesAreBound, objects)).toEqual([]);
  });
});

describe(kubernetesRoutesLead.id, () => {
  const leadsTo = (backend: object) =>
    codesOf(kubernetesRoutesLead, [
      service('cart'),
      route({}, { rules: [{ backendRefs: [backend] }] }),
    ]);

  it.each([
    ['VS_DEST_NOT_FOUND', { name: 'chart', port: 80 }],
    ['VS_PORT_NOT_ON_SVC', { name: 'cart', port: 81 }],
    ['VS_PORT_REQUIRED', { name: 'cart' }],
  ])('raises %s', (code, backend) => {
    expect(leadsTo(backend)).toEqual([`error ${code} HTTPRoute/shop/cart`]);
  });

  it.each([
    ['a Service that is there', { name: 'cart', port: 80 }],
    ['a Service of other files', { name: 'x', namespace: 'depot', port: 80 }],
    ['no Service', { kind: 'Bucket', group: 'example.com', name: 'x' }],
  ])('takes %s', (_, backend) => {
    expect(leadsTo(backend)).toEqual([]);
  });
});

describe(kubernetesRoutesAreAllowed.id, () => {
  const takes = (namespaces?: object) =>
    codesOf(kubernetesRoutesAreAllowed, [
      gateway(namespaces && { allowedRoutes: { namespaces } }),
      namespace('depot', { team: 'depot' }),
      httpRoute(
        'cart',
        { parentRefs: [{ name: 'shop', namespace: 'shop' }] },
        { namespace: 'depot' },
      ),
    ]);
  const labelled = (team: string) => ({
    from: 'Selector',
    selector: { matchLabels: { team } },
  });

  it.each([
    ['without a word', undefined],
    ['from its own namespace', { from: 'Same' }],
    ['from other labels', labelled('shop')],
  ])('raises a route that a Gateway, %s, does not take', (_, namespaces) => {
    expect(takes(namespaces)).toEqual([
      'error HTTPROUTE_NOT_ALLOWED HTTPRoute/depot/cart',
    ]);
  });

  it.each([
    ['from all', { from: 'All' }],
    ['by its labels', labelled('depot')],
  ])('takes a route that is taken %s', (_, namespaces) => {
    expect(takes(namespaces)).toEqual([]);
  });

  const across = (...objects: object[]) =>
    codesOf(kubernetesRoutesAreAllowed, [
      route(
        {},
        {
          rules: [
            { backendRefs: [{ name: 'stock', namespace: 'depot', port: 80 }] },
          ],
        },
      ),
      ...objects,
    ]);
  const stock = service('stock', {}, { namespace: 'depot' });
  const grant = (kind: string) =>
    referenceGrant(
      'shop',
      {
        from: [{ group: 'gateway.networking.k8s.io', kind, namespace: 'shop' }],
        to: [{ group: '', kind: 'Service' }],
      },
      { namespace: 'depot' },
    );

  it('raises a backend of another namespace that nobody grants', () => {
    const raised = ['error GWAPI_REF_NOT_GRANTED HTTPRoute/shop/cart'];
    expect(across(stock)).toEqual(raised);
    expect(across(stock, grant('GRPCRoute'))).toEqual(raised);
  });

  it('takes one that is granted, or that may be in other files', () => {
    expect(across(stock, grant('HTTPRoute'))).toEqual([]);
    expect(across()).toEqual([]);
  });

  it('holds routes of other kinds to the same', () => {
    const grpc = { ...route({ namespace: 'depot' }), kind: 'GRPCRoute' };
    const own = kubernetesGateway(
      'shop',
      { listeners: [{ name: 'grpc', port: 80, protocol: 'HTTP' }] },
      { namespace: 'depot' },
    );
    expect(codesOf(kubernetesRoutesAreAllowed, [own, grpc])).toEqual([
      'error HTTPROUTE_NOT_ALLOWED GRPCRoute/shop/cart',
    ]);
    const backend = { name: 'stock', namespace: 'depot', port: 80 };
    const tcp = { ...route({}, { rules: [{ backendRefs: [backend] }] }) };
    expect(
      codesOf(kubernetesRoutesAreAllowed, [
        { ...tcp, kind: 'TCPRoute' },
        stock,
        grant('HTTPRoute'),
      ]),
    ).toEqual(['error GWAPI_REF_NOT_GRANTED TCPRoute/shop/cart']);
  });

  it.each([
    ['GRPCRoute', []],
    ['HTTPRoute', ['error HTTPROUTE_NOT_ALLOWED HTTPRoute/shop/cart']],
  ])('judges a %s by the kinds that a listener takes', (kind, expected) => {
    const calls = gateway({
      allowedRoutes: { kinds: [{ kind: 'GRPCRoute' }] },
    });
    expect(
      codesOf(kubernetesRoutesAreAllowed, [calls, { ...route({}), kind }]),
    ).toEqual(expected);
  });
});
