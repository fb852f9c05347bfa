import { codesOf } from '../../testing/codesOf';
import {
  authorizationPolicy,
  destinationRule,
  gateway,
  kubernetesGateway,
  peerAuthentication,
  requestAuthentication,
  routeTo,
  server,
  service,
  serviceEntry,
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

  const tls = { mode: 'SIMPLE', credentialName: 'c' };
  const policy = (spec: object) => authorizationPolicy('a', spec);
  const bound = (spec: object) =>
    virtualService('a', { hosts: ['a'], http: [routeTo('a')], ...spec });

  it.each<[string, object]>([
    [
      'two ports of one name',
      gateway('a', { servers: [server('a.io'), server('b.io')] }),
    ],
    [
      'a TLS mode without TLS',
      gateway('a', { servers: [server('a.io', { tls })] }),
    ],
    [
      'two subsets of one name',
      destinationRule('a', {
        host: 'a',
        subsets: [{ name: 'v1' }, { name: 'v1' }],
      }),
    ],
    [
      'a warm-up without a duration',
      destinationRule('a', {
        host: 'a',
        trafficPolicy: { loadBalancer: { warmup: {} } },
      }),
    ],
    ['every host for the mesh', bound({ hosts: ['*'] })],
    ['a host twice', bound({ hosts: ['a', 'a'] })],
    ['an export to all and one', bound({ exportTo: ['*', 'shop'] })],
    [
      'several destinations without weights',
      bound({
        http: [
          {
            route: [
              { destination: { host: 'a' } },
              { destination: { host: 'b' } },
            ],
          },
        ],
      }),
    ],
    [
      'a source that names none',
      policy({ rules: [{ from: [{ source: {} }] }] }),
    ],
    [
      'an operation that names none',
      policy({ rules: [{ to: [{ operation: {} }] }] }),
    ],
    [
      'accounts beside namespaces',
      policy({
        rules: [
          { from: [{ source: { serviceAccounts: ['a'], namespaces: ['b'] } }] },
        ],
      }),
    ],
    ['a denial without rules', policy({ action: 'DENY' })],
    [
      'a condition without values',
      policy({ rules: [{ when: [{ key: 'source.ip' }] }] }),
    ],
    [
      'a wildcard in a selector',
      policy({ selector: { matchLabels: { app: 'a*' } } }),
    ],
    [
      'a port that is none',
      peerAuthentication('a', {
        selector: { matchLabels: { app: 'a' } },
        portLevelMtls: { 0: { mode: 'STRICT' } },
      }),
    ],
    [
      'a token from a header without a name',
      requestAuthentication('a', {
        jwtRules: [{ issuer: 'a', fromHeaders: [{ prefix: 'b' }] }],
      }),
    ],
    [
      'two ports of one number',
      serviceEntry('a', {
        hosts: ['a.io'],
        ports: [
          { number: 80, name: 'a' },
          { number: 80, name: 'b' },
        ],
      }),
    ],
    [
      'endpoints beside a selector',
      serviceEntry('a', {
        hosts: ['a.io'],
        resolution: 'STATIC',
        workloadSelector: { labels: { app: 'a' } },
        endpoints: [{ address: '10.0.0.1' }],
      }),
    ],
    [
      'a machine without an address',
      { ...serviceEntry('a'), kind: 'WorkloadEntry' },
    ],
  ])('raises %s', (_, object) => {
    expect(codesOf(objectsAreValid, [object])).toEqual([
      expect.stringMatching(/^error SCHEMA_INVALID .*\/shop\/a$/),
    ]);
  });

  it.each<[string, object]>([
    ['a policy that allows nothing', policy({})],
    [
      'a weight for one of two',
      bound({
        http: [
          {
            route: [
              { destination: { host: 'a' }, weight: 100 },
              { destination: { host: 'b' }, weight: 0 },
            ],
          },
        ],
      }),
    ],
    ['every host at a gateway', bound({ hosts: ['*'], gateways: ['a'] })],
    [
      'a redirect on a plain port',
      gateway('a', {
        servers: [server('a.io', { tls: { httpsRedirect: true } })],
      }),
    ],
    [
      'a target of a policy',
      policy({ targetRefs: [{ kind: 'Service', group: '', name: 'a' }] }),
    ],
  ])('takes %s', (_, object) => {
    expect(codesOf(objectsAreValid, [object])).toEqual([]);
  });

  it.each([
    ['of one name', { name: 'a', port: 81 }],
    ['for the same', { name: 'b' }],
  ])('raises two listeners %s', (_, change) => {
    const one = {
      name: 'a',
      port: 80,
      protocol: 'HTTP',
      hostname: 'a.example',
    };
    expect(
      codesOf(objectsAreValid, [
        kubernetesGateway('shop', {
          gatewayClassName: 'istio',
          listeners: [one, { ...one, ...change }],
        }),
      ]),
    ).toEqual(['error SCHEMA_INVALID Gateway/shop/shop']);
  });
});
