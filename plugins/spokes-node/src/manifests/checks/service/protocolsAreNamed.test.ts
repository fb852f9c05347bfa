import { codesOf } from '../../testing/codesOf';
import { namespace, service } from '../../testing/objects';
import { protocolsAreNamed } from './protocolsAreNamed';

describe(protocolsAreNamed.id, () => {
  it('warns of a name that tells nothing', () => {
    expect(
      codesOf(protocolsAreNamed, [
        service('cart', { ports: [{ name: 'web', port: 80 }] }),
      ]),
    ).toEqual(['warning PORT_PROTOCOL Service/shop/cart']);
  });

  it('takes prefixes and appProtocol', () => {
    expect(
      codesOf(protocolsAreNamed, [
        service('cart', {
          ports: [
            { name: 'grpc-web', port: 80 },
            { name: 'status-port', port: 15021 },
            { name: 'web', port: 81, appProtocol: 'http' },
          ],
        }),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['tcp', ['warning PORT_PROTOCOL Service/shop/mail']],
    ['https', []],
  ])('takes %s before another name for %p', (name, expected) => {
    expect(
      codesOf(protocolsAreNamed, [
        service('mail', {
          type: 'ExternalName',
          externalName: 'mail.example.com',
          ports: [{ name, port: 443 }],
        }),
      ]),
    ).toEqual(expected);
  });

  it('leaves a namespace alone that refuses sidecars', () => {
    const hook = service('hook', { ports: [{ port: 443 }] });
    const refusing = namespace('shop', { 'istio-injection': 'disabled' });
    expect(codesOf(protocolsAreNamed, [refusing, hook])).toEqual([]);
    expect(codesOf(protocolsAreNamed, [namespace('shop'), hook])).toEqual([
      'warning PORT_PROTOCOL Service/shop/hook',
    ]);
  });
});
