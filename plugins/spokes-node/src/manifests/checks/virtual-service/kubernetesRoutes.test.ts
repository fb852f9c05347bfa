import { codesOf } from '../../testing/codesOf';
import { httpRoute, kubernetesGateway, service } from '../../testing/objects';
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
