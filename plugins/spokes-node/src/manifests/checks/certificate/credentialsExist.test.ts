import { codesOf } from '../../testing/codesOf';
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
});
