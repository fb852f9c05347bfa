import { denied } from '../../../testing/observed';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { nobodyElseDecides } from './nobodyElseDecides';
import { requestIsAuthorized } from './requestIsAuthorized';

const policy = (spec: object, namespace = 'default') => ({
  kind: 'AuthorizationPolicy',
  metadata: { name: 'own', namespace },
  spec,
});
const under = (...policies: ReturnType<typeof policy>[]) =>
  runOnCluster(requestIsAuthorized, ({ add }) => add(...policies));
const allow = (rule: object, namespace?: string) =>
  policy({ rules: [rule] }, namespace);
const deny = (rule: object, namespace?: string) =>
  policy({ action: 'DENY', rules: [rule] }, namespace);
const from = (source: object) => ({ from: [{ source }] });
const to = (operation: object) => ({ to: [{ operation }] });
const gatewayAccount = 'cluster.local/ns/istio-system/sa/default';

describe(requestIsAuthorized.id, () => {
  it.each([
    ['denies everything', deny({})],
    ['denies the path', deny(to({ paths: ['/product*'] }))],
    [
      'denies the method at the gateway',
      deny(to({ methods: ['GET'] }), 'istio-system'),
    ],
    [
      'denies the gateway by its namespace',
      deny(from({ namespaces: ['istio-*'] })),
    ],
    ['denies all but a namespace', deny(from({ notNamespaces: ['default'] }))],
    ['denies the port', deny(to({ ports: ['9080'] }))],
    [
      'denies everybody without an identity at the gateway',
      deny(from({ notPrincipals: ['*'] }), 'istio-system'),
    ],
    [
      'denies the nodes at the gateway',
      deny(from({ ipBlocks: ['10.1.0.0/16'] }), 'istio-system'),
    ],
  ])('reports AUTHZ_DENY where a policy %s', (_, own) => {
    expect(under(own)).toMatchObject({
      status: 'fail',
      findings: [
        {
          code: 'AUTHZ_DENY',
          resource: { kind: 'AuthorizationPolicy', name: 'own' },
        },
      ],
    });
  });

  it.each([
    ['allows nothing', policy({})],
    ['allows another namespace', allow(from({ namespaces: ['monitoring'] }))],
    [
      'allows another account',
      allow(from({ principals: ['cluster.local/ns/default/sa/web'] })),
    ],
    ['allows another path', allow(to({ paths: ['/healthz', '*.css'] }))],
    [
      'allows callers of the mesh at the gateway',
      allow(from({ principals: ['*'] }), 'istio-system'),
    ],
  ])('reports AUTHZ_ALLOW_MISS where the only policy %s', (_, own) => {
    expect(under(own)).toMatchObject({
      status: 'fail',
      findings: [{ code: 'AUTHZ_ALLOW_MISS' }],
    });
  });

  it.each([
    ['denies another path', deny(to({ paths: ['/admin*'] }))],
    ['denies another method', deny(to({ methods: ['DELETE'] }))],
    ['denies nobody', policy({ action: 'DENY' })],
    ['allows the path', allow(to({ paths: ['/productpage'] }))],
    [
      'allows the gateway by name',
      allow(from({ principals: [gatewayAccount] })),
    ],
    [
      'allows the gateway by account',
      allow(from({ serviceAccounts: ['istio-system/default'] })),
    ],
    ['only takes notes', policy({ action: 'AUDIT', rules: [{}] })],
    [
      'is for other pods',
      policy({
        action: 'DENY',
        rules: [{}],
        selector: { matchLabels: { app: 'reviews' } },
      }),
    ],
    [
      'is for a waypoint',
      policy({
        action: 'DENY',
        rules: [{}],
        targetRefs: [{ kind: 'Service', name: 'productpage' }],
      }),
    ],
    ['is for another namespace', deny({}, 'other')],
    [
      'denies a neighbour’s block at the gateway',
      policy(
        {
          action: 'DENY',
          selector: { matchLabels: { istio: 'ingressgateway' } },
          rules: [from({ ipBlocks: ['203.0.113.7'] })],
        },
        'istio-system',
      ),
    ],
  ])('passes where a policy %s', (_, own) => {
    expect(under(own)).toMatchObject({ status: 'pass', findings: [] });
  });

  it.each([
    [
      'a condition',
      deny({ when: [{ key: 'request.headers[x-token]', values: ['secret'] }] }),
    ],
    ['a token', allow(from({ requestPrincipals: ['*'] }))],
    [
      'the client’s address',
      allow(from({ remoteIpBlocks: ['198.51.100.0/24'] }), 'istio-system'),
    ],
    [
      'an external authorizer',
      policy({ action: 'CUSTOM', provider: { name: 'opa' }, rules: [{}] }),
    ],
  ])('is unknown where it depends on %s', (_, own) => {
    expect(under(own)).toMatchObject({ status: 'unknown', findings: [] });
  });

  it('denies for sure whatever an external authorizer says', () => {
    const custom = policy({ action: 'CUSTOM', rules: [{}] }, 'istio-system');
    expect(under(custom, deny({})).findings).toMatchObject([
      { code: 'AUTHZ_DENY' },
    ]);
  });

  it('says that a part of the route is left', () => {
    const { findings } = runOnCluster(requestIsAuthorized, ({ get, add }) => {
      get('VirtualService', 'bookinfo').spec.http[0].match = undefined;
      add(allow(to({ paths: ['/api/*'] })));
    });
    expect(findings).toMatchObject([
      { code: 'AUTHZ_ALLOW_MISS', effect: 'degrades' },
    ]);
  });

  it('does not rely on an identity that mTLS never brings', () => {
    const { findings } = runOnCluster(requestIsAuthorized, ({ get, add }) => {
      get('PeerAuthentication', 'default').spec.mtls.mode = 'DISABLE';
      add(allow(from({ principals: [gatewayAccount] })));
    });
    expect(findings).toMatchObject([{ code: 'AUTHZ_ALLOW_MISS' }]);
  });

  it('passes pods that nobody guards, and counts the others', () => {
    const { findings } = runOnCluster(requestIsAuthorized, ({ get, add }) => {
      get('Pod', 'productpage-0').spec.initContainers = [];
      add(deny({}));
    });
    expect(findings).toMatchObject([
      { share: { affected: 1, total: 2, of: 'pods' } },
    ]);
  });

  it.each([
    [
      'refused',
      { authorizationPolicies: denied<never>('authorizationpolicies') },
    ],
    ['never read', { authorizationPolicies: undefined }],
  ])('is unknown where policies were %s', (_, facts) => {
    const { status } = runOnCluster(requestIsAuthorized, () => {}, {
      facts: ({ authorizationPolicies: __, ...read }) =>
        facts.authorizationPolicies ? { ...read, ...facts } : read,
    });
    expect(status).toBe('unknown');
  });
});

describe(nobodyElseDecides.id, () => {
  it('names the authorizer that is asked', () => {
    const { findings } = runOnCluster(nobodyElseDecides, ({ add }) =>
      add(policy({ action: 'CUSTOM', provider: { name: 'opa' }, rules: [{}] })),
    );
    expect(findings).toMatchObject([
      { code: 'AUTHZ_CUSTOM', message: expect.stringContaining('asks opa') },
    ]);
  });

  it('passes where it is asked about other paths only', () => {
    const { findings } = runOnCluster(nobodyElseDecides, ({ add }) =>
      add(policy({ action: 'CUSTOM', rules: [to({ paths: ['/admin*'] })] })),
    );
    expect(findings).toEqual([]);
  });
});
