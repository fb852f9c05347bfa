import { codesOf } from '../../testing/codesOf';
import { destinationRule } from '../../testing/objects';
import { certificatesAreVerified } from './certificatesAreVerified';

describe(certificatesAreVerified.id, () => {
  it('warns of TLS without an authority', () => {
    expect(
      codesOf(certificatesAreVerified, [
        destinationRule('db', {
          host: 'db.example.com',
          trafficPolicy: { tls: { mode: 'SIMPLE' } },
        }),
      ]),
    ).toEqual(['warning DR_TLS_UNVERIFIED DestinationRule/shop/db']);
  });

  it('takes one with it', () => {
    expect(
      codesOf(certificatesAreVerified, [
        destinationRule('db', {
          host: 'db.example.com',
          trafficPolicy: {
            tls: { mode: 'SIMPLE', caCertificates: '/etc/ca.pem' },
          },
        }),
      ]),
    ).toEqual([]);
  });
});
