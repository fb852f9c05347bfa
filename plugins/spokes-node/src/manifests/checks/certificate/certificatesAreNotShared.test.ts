import { codesOf } from '../../testing/codesOf';
import { gateway, ingressSelector, server } from '../../testing/objects';
import { certificatesAreNotShared } from './certificatesAreNotShared';

describe(certificatesAreNotShared.id, () => {
  it('warns of one certificate in two Gateways', () => {
    expect(
      codesOf(certificatesAreNotShared, [
        gateway('a', {
          selector: ingressSelector,
          servers: [
            server('a.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
        gateway('b', {
          selector: ingressSelector,
          servers: [
            server('b.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
      ]),
    ).toEqual([
      'warning GW_CERT_SHARED_H2 Gateway/shop/a',
      'warning GW_CERT_SHARED_H2 Gateway/shop/b',
    ]);
  });

  it('takes it twice in one Gateway', () => {
    expect(
      codesOf(certificatesAreNotShared, [
        gateway('a', {
          selector: ingressSelector,
          servers: [
            server('a.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
            server('b.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
      ]),
    ).toEqual([]);
  });
});
