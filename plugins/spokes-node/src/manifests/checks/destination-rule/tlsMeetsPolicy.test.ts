import { codesOf } from '../../testing/codesOf';
import {
  deployment,
  destinationRule,
  peerAuthentication,
  service,
} from '../../testing/objects';
import { tlsMeetsPolicy } from './tlsMeetsPolicy';

describe(tlsMeetsPolicy.id, () => {
  it('raises plaintext to STRICT on both', () => {
    expect(
      codesOf(tlsMeetsPolicy, [
        service('cart'),
        destinationRule('cart', {
          host: 'cart',
          trafficPolicy: { tls: { mode: 'DISABLE' } },
        }),
        peerAuthentication('default', { mtls: { mode: 'STRICT' } }),
      ]),
    ).toEqual([
      'error DR_TLS_DISABLE_VS_STRICT DestinationRule/shop/cart',
      'error DR_TLS_DISABLE_VS_STRICT PeerAuthentication/shop/default',
    ]);
  });

  it('raises mTLS to DISABLE on both', () => {
    expect(
      codesOf(tlsMeetsPolicy, [
        service('cart'),
        destinationRule('cart', {
          host: 'cart',
          trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
        }),
        peerAuthentication('default', { mtls: { mode: 'DISABLE' } }),
      ]),
    ).toEqual([
      'error DR_MTLS_VS_DISABLE DestinationRule/shop/cart',
      'error DR_MTLS_VS_DISABLE PeerAuthentication/shop/default',
    ]);
  });

  it('looks at the level of the port', () => {
    expect(
      codesOf(tlsMeetsPolicy, [
        service('cart'),
        deployment('cart'),
        destinationRule('cart', {
          host: 'cart',
          trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
        }),
        peerAuthentication('cart', {
          selector: { matchLabels: { app: 'cart' } },
          mtls: { mode: 'STRICT' },
          portLevelMtls: { 8080: { mode: 'DISABLE' } },
        }),
      ]),
    ).toEqual([
      'error DR_MTLS_VS_DISABLE DestinationRule/shop/cart',
      'error DR_MTLS_VS_DISABLE PeerAuthentication/shop/cart',
    ]);
  });

  it('takes what fits', () => {
    expect(
      codesOf(tlsMeetsPolicy, [
        service('cart'),
        destinationRule('cart', {
          host: 'cart',
          trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
        }),
        peerAuthentication('default', { mtls: { mode: 'STRICT' } }),
      ]),
    ).toEqual([]);
  });

  it('takes settings without a mode for DISABLE, as the API does', () => {
    expect(
      codesOf(tlsMeetsPolicy, [
        destinationRule('all', {
          host: '*.shop.svc.cluster.local',
          trafficPolicy: { tls: {} },
        }),
        peerAuthentication('default', { mtls: { mode: 'STRICT' } }),
      ]),
    ).toEqual([
      'error DR_TLS_DISABLE_VS_STRICT DestinationRule/shop/all',
      'error DR_TLS_DISABLE_VS_STRICT PeerAuthentication/shop/default',
    ]);
  });
});
