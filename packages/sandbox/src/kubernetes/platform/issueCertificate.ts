import {
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 24 * 60 * 60 * 1000;

export interface IssuedCertificate {
  /** PEM. */
  certificate: string;
  key: string;
  notBefore: Date;
  notAfter: Date;
}

/** A certificate for these hosts that is right in everything but who signed it: itself. */
export async function issueCertificate(
  hosts: readonly string[],
): Promise<IssuedCertificate> {
  const { crypto } = globalThis;
  const keys = await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ]);
  const notBefore = new Date();
  const notAfter = new Date(Date.now() + 90 * day);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: `CN=${hosts[0] ?? 'sandbox'}`,
      notBefore,
      notAfter,
      keys,
      signingAlgorithm: algorithm,
      extensions: [
        new SubjectAlternativeNameExtension(
          hosts.map(value => ({ type: 'dns' as const, value })),
        ),
      ],
    },
    crypto,
  );
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  const body =
    Buffer.from(key)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    certificate: certificate.toString('pem'),
    key: [
      '-----BEGIN PRIVATE KEY-----',
      ...body,
      '-----END PRIVATE KEY-----',
      '',
    ].join('\n'),
    notBefore,
    notAfter,
  };
}
