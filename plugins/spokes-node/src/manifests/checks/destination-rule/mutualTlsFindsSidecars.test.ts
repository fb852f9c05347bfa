import { codesOf } from '../../testing/codesOf';
import {
  deployment,
  destinationRule,
  namespace,
  service,
} from '../../testing/objects';
import { mutualTlsFindsSidecars } from './mutualTlsFindsSidecars';

const refusing = { 'sidecar.istio.io/inject': 'false' };
const insisting = destinationRule('cart', {
  host: 'cart',
  trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
});

describe(mutualTlsFindsSidecars.id, () => {
  it('raises pods that refuse injection', () => {
    expect(
      codesOf(mutualTlsFindsSidecars, [
        service('cart'),
        deployment('cart', refusing),
        insisting,
      ]),
    ).toEqual(['error DR_MTLS_NO_SIDECAR DestinationRule/shop/cart']);
  });

  it('only warns where nothing asks for injection', () => {
    expect(
      codesOf(mutualTlsFindsSidecars, [
        namespace('shop'),
        service('cart'),
        deployment('cart'),
        insisting,
      ]),
    ).toEqual(['warning DR_MTLS_NO_SIDECAR DestinationRule/shop/cart']);
  });

  it.each([
    ['a Namespace of other files', [deployment('cart')]],
    [
      'an ambient Namespace',
      [
        namespace('shop', { 'istio.io/dataplane-mode': 'ambient' }),
        deployment('cart'),
      ],
    ],
    [
      'an injected Namespace',
      [namespace('shop', { 'istio-injection': 'enabled' }), deployment('cart')],
    ],
  ])('leaves %s alone', (_, objects) => {
    expect(
      codesOf(mutualTlsFindsSidecars, [service('cart'), insisting, ...objects]),
    ).toEqual([]);
  });
});
