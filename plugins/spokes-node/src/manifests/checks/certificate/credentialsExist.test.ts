import { codesOf } from '../../testing/codesOf';
import {
  exampleCertificate,
  exampleCertificateEnds,
} from '../../testing/exampleCertificate';
import { gateway, ingressSelector, server } from '../../testing/objects';
import { credentialsExist } from './credentialsExist';

describe(credentialsExist.id, () => {
  it('raises a secret beside the Gateway instead of its pods', () => {
    expect(
      codesOf(credentialsExist, [
        gateway('shop', {
          selector: ingressSelector,
          servers: [
            server('a.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'c', namespace: 'shop' },
          data: {},
        },
      ]),
    ).toEqual(['error CRED_WRONG_NS Gateway/shop/shop']);
  });

  it('raises a secret without keys', () => {
    expect(
      codesOf(credentialsExist, [
        gateway('shop', {
          selector: ingressSelector,
          servers: [
            server('a.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'c', namespace: 'istio-system' },
          data: {},
        },
      ]),
    ).toEqual(['error CRED_INVALID Gateway/shop/shop']);
  });

  it('raises what is no certificate', () => {
    expect(
      codesOf(credentialsExist, [
        gateway('shop', {
          selector: ingressSelector,
          servers: [
            server('a.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'c', namespace: 'istio-system' },
          data: { 'tls.crt': 'eA==', 'tls.key': 'eA==' },
        },
      ]),
    ).toEqual(['error CRED_INVALID Gateway/shop/shop']);
  });

  it('raises a secret that is nowhere when the input is complete', () => {
    expect(
      codesOf(
        credentialsExist,
        [
          gateway('shop', {
            selector: ingressSelector,
            servers: [
              server('a.example.com', {
                number: 443,
                protocol: 'HTTPS',
                tls: { mode: 'SIMPLE', credentialName: 'c' },
              }),
            ],
          }),
        ],
        { complete: true },
      ),
    ).toEqual(['error CRED_MISSING Gateway/shop/shop']);
  });

  it('says nothing where no Secret is given', () => {
    expect(
      codesOf(credentialsExist, [
        gateway('shop', {
          selector: ingressSelector,
          servers: [
            server('a.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
      ]),
    ).toEqual([]);
  });

  describe('where a controller makes the secret', () => {
    const shop = gateway('shop', {
      selector: ingressSelector,
      servers: [
        server('a.example.com', {
          number: 443,
          protocol: 'HTTPS',
          tls: { mode: 'SIMPLE', credentialName: 'c' },
        }),
      ],
    });
    const made = (apiVersion: string, kind: string, spec: object) => ({
      apiVersion,
      kind,
      metadata: { name: 'c', namespace: 'istio-system' },
      spec,
    });
    const certificate = made('cert-manager.io/v1', 'Certificate', {
      secretName: 'c',
    });

    it.each([
      ['cert-manager', certificate],
      [
        'External Secrets',
        made('external-secrets.io/v1', 'ExternalSecret', {
          target: { name: 'c' },
        }),
      ],
      ['Sealed Secrets', made('bitnami.com/v1alpha1', 'SealedSecret', {})],
    ])('takes it as there: %s', (_, object) => {
      expect(
        codesOf(credentialsExist, [shop, object], { complete: true }),
      ).toEqual([]);
    });

    it('raises one that is made beside the Gateway instead of its pods', () => {
      const elsewhere = {
        ...certificate,
        metadata: { name: 'c', namespace: 'shop' },
      };
      expect(
        codesOf(credentialsExist, [shop, elsewhere], { complete: true }),
      ).toEqual(['error CRED_WRONG_NS Gateway/shop/shop']);
    });

    it('raises one that another Certificate makes', () => {
      const other = { ...certificate, spec: { secretName: 'other' } };
      expect(
        codesOf(credentialsExist, [shop, other], { complete: true }),
      ).toEqual(['error CRED_MISSING Gateway/shop/shop']);
    });

    it("does not judge by a service account's token", () => {
      const token = {
        apiVersion: 'v1',
        kind: 'Secret',
        type: 'kubernetes.io/service-account-token',
        metadata: { name: 'reader', namespace: 'fitsync' },
      };
      expect(codesOf(credentialsExist, [shop, token])).toEqual([]);
    });
  });

  describe('a certificate for *.example.com', () => {
    const days = (number: number) =>
      new Date(exampleCertificateEnds.getTime() - number * 24 * 60 * 60 * 1000);
    const servedFor = (host: string, daysLeft = 60) =>
      codesOf(
        credentialsExist,
        [
          gateway('shop', {
            selector: ingressSelector,
            servers: [
              server(host, {
                number: 443,
                protocol: 'HTTPS',
                tls: { mode: 'SIMPLE', credentialName: 'c' },
              }),
            ],
          }),
          {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name: 'c', namespace: 'istio-system' },
            data: exampleCertificate,
          },
        ],
        { now: days(daysLeft) },
      );

    it.each(['shop.example.com', '*.example.com', 'shop/example.com', '*'])(
      'is right for %s',
      host => {
        expect(servedFor(host)).toEqual([]);
      },
    );

    it.each(['shop.example.org', 'a.shop.example.com'])(
      'is wrong for %s',
      host => {
        expect(servedFor(host)).toEqual([
          'error CERT_SAN_MISMATCH Gateway/shop/shop',
        ]);
      },
    );

    it.each([
      [13, 'warning CERT_EXPIRES_SOON Gateway/shop/shop'],
      [-1, 'error CERT_EXPIRED Gateway/shop/shop'],
    ])('is told %i days before it ends', (daysLeft, expected) => {
      expect(servedFor('shop.example.com', daysLeft)).toEqual([expected]);
    });
  });
});
