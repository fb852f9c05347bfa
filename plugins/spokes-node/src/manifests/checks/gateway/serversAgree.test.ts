import { checkManifests } from '../../checkManifests';
import { createManifestSet } from '../../ManifestSet';
import { readManifests } from '../../readManifests';
import { codesOf } from '../../testing/codesOf';
import { gateway, ingressSelector, server } from '../../testing/objects';
import { serversAgree } from './serversAgree';

describe(serversAgree.id, () => {
  it('warns of one HTTP host in two Gateways', () => {
    expect(
      codesOf(serversAgree, [
        gateway('a', {
          selector: ingressSelector,
          servers: [server('a.example.com')],
        }),
        gateway('b', {
          selector: ingressSelector,
          servers: [server('a.example.com')],
        }),
      ]),
    ).toEqual([
      'warning GW_HOST_DUP Gateway/shop/a',
      'warning GW_HOST_DUP Gateway/shop/b',
    ]);
  });

  it('raises one TLS host in two Gateways', () => {
    expect(
      codesOf(serversAgree, [
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
            server('a.example.com', {
              number: 443,
              protocol: 'HTTPS',
              tls: { mode: 'SIMPLE', credentialName: 'c' },
            }),
          ],
        }),
      ]),
    ).toEqual([
      'error GW_TLS_HOST_DUP_DROPPED Gateway/shop/a',
      'error GW_TLS_HOST_DUP_DROPPED Gateway/shop/b',
    ]);
  });

  it('raises protocols that exclude each other', () => {
    expect(
      codesOf(serversAgree, [
        gateway('a', {
          selector: ingressSelector,
          servers: [server('a.example.com')],
        }),
        gateway('b', {
          selector: ingressSelector,
          servers: [server('*', { protocol: 'TCP' })],
        }),
      ]),
    ).toEqual([
      'error GW_PORT_CONFLICT Gateway/shop/a',
      'error GW_PORT_CONFLICT Gateway/shop/b',
    ]);
  });

  it('raises a redirect that catches another host', () => {
    expect(
      codesOf(serversAgree, [
        gateway('a', {
          selector: ingressSelector,
          servers: [server('a.example.com')],
        }),
        gateway('b', {
          selector: ingressSelector,
          servers: [server('a.example.com', { tls: { httpsRedirect: true } })],
        }),
      ]),
    ).toEqual([
      'error GW_REDIRECT_CONFLICT Gateway/shop/a',
      'error GW_REDIRECT_CONFLICT Gateway/shop/b',
    ]);
  });

  it('takes other ports, other hosts and other pods', () => {
    expect(
      codesOf(serversAgree, [
        gateway('a', {
          selector: ingressSelector,
          servers: [
            server('a.example.com'),
            server('b.example.com', { number: 81 }),
          ],
        }),
        gateway('b', {
          selector: ingressSelector,
          servers: [server('b.example.com')],
        }),
        gateway('c', {
          selector: { istio: 'other' },
          servers: [server('a.example.com')],
        }),
      ]),
    ).toEqual([]);
  });

  it('takes one host for two namespaces', () => {
    expect(
      codesOf(serversAgree, [
        gateway('a', {
          selector: ingressSelector,
          servers: [server('shop/a.example.com')],
        }),
        gateway('b', {
          selector: ingressSelector,
          servers: [server('depot/a.example.com')],
        }),
      ]),
    ).toEqual([]);
  });

  const twice = (hosts: string[], port: object = {}) =>
    codesOf(serversAgree, [
      gateway('a', { servers: [{ ...server('-', port), hosts }] }),
    ]);
  const secure = {
    number: 443,
    protocol: 'HTTPS',
    tls: { mode: 'SIMPLE', credentialName: 'c' },
  };

  it.each([
    ['in other letters', ['A.example.com', 'a.example.com']],
    ['for one namespace', ['shop/a.example.com', './a.example.com']],
    ['for one namespace and for all', ['shop/a.example.com', 'a.example.com']],
  ])('warns of a host that a server lists twice, %s', (_, hosts) => {
    expect(twice(hosts)).toEqual(['warning GW_HOST_DUP Gateway/shop/a']);
  });

  it('raises the same over TLS, where such a server is dropped', () => {
    expect(twice(['a.example.com', 'a.example.com'], secure)).toEqual([
      'error GW_TLS_HOST_DUP_DROPPED Gateway/shop/a',
    ]);
    expect(twice(['shop/a.example.com', 'a.example.com'], secure)).toEqual([]);
  });

  it('takes hosts within each other, and hosts for namespaces of their own', () => {
    expect(twice(['*.example.com', 'a.example.com', '*'])).toEqual([]);
    expect(twice(['shop/a.example.com', 'depot/a.example.com'])).toEqual([]);
  });

  it('names no Gateway twice where it meets itself', () => {
    const hosts = ['a.example.com', 'a.example.com'];
    const text = JSON.stringify(
      gateway('a', { servers: [{ ...server('-'), hosts }] }),
    );
    const { manifests } = readManifests([{ file: 'a.yaml', text }]);
    const [{ message }] = checkManifests(createManifestSet(manifests), [
      serversAgree,
    ]);
    expect(message).toContain(
      'Gateway shop/a and another line of the same server both serve a.example.com',
    );
  });
});
