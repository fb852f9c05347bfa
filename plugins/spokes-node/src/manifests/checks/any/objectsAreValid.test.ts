import { codesOf } from '../../testing/codesOf';
import {
  destinationRule,
  gateway,
  peerAuthentication,
  routeTo,
  server,
  service,
  virtualService,
} from '../../testing/objects';
import { objectsAreValid } from './objectsAreValid';

describe(objectsAreValid.id, () => {
  it('raises a destination without a host', () => {
    expect(
      codesOf(objectsAreValid, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [{ route: [{ destination: { subset: 'v1' } }] }],
        }),
      ]),
    ).toEqual(['error SCHEMA_INVALID VirtualService/shop/cart']);
  });

  it('raises a mode that does not exist', () => {
    expect(
      codesOf(objectsAreValid, [
        peerAuthentication('default', { mtls: { mode: 'STRICTT' } }),
      ]),
    ).toEqual(['error SCHEMA_INVALID PeerAuthentication/shop/default']);
  });

  it('raises an HTTPS server without TLS settings', () => {
    expect(
      codesOf(objectsAreValid, [
        gateway('shop', {
          servers: [
            server('a.example.com', { number: 443, protocol: 'HTTPS' }),
          ],
        }),
      ]),
    ).toEqual(['error SCHEMA_INVALID Gateway/shop/shop']);
  });

  it('raises a DestinationRule without a host', () => {
    expect(codesOf(objectsAreValid, [destinationRule('cart', {})])).toEqual([
      'error SCHEMA_INVALID DestinationRule/shop/cart',
    ]);
  });

  it('raises a port out of range', () => {
    expect(
      codesOf(objectsAreValid, [service('cart', { ports: [{ port: 70000 }] })]),
    ).toEqual(['error SCHEMA_INVALID Service/shop/cart']);
  });

  it('takes what is right', () => {
    expect(
      codesOf(objectsAreValid, [
        service('cart'),
        virtualService('cart', { hosts: ['cart'], http: [routeTo('cart')] }),
        peerAuthentication('default', { mtls: { mode: 'STRICT' } }),
      ]),
    ).toEqual([]);
  });
});
