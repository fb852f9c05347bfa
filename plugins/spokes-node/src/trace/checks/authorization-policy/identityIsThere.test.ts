import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { identityIsThere } from './identityIsThere';

const gateway = 'cluster.local/ns/istio-system/sa/default';
const policy = (spec: object) => ({
  kind: 'AuthorizationPolicy',
  metadata: { name: 'callers' },
  spec: { selector: { matchLabels: { app: 'productpage' } }, ...spec },
});
const allow = policy({
  rules: [{ from: [{ source: { principals: [gateway] } }] }],
});
const under = (mode: string, ...objects: object[]) =>
  runOnCluster(identityIsThere, ({ get, add }) => {
    get('PeerAuthentication', 'default').spec.mtls.mode = mode;
    add(...(objects as []));
  });

describe(identityIsThere.id, () => {
  it('reports AUTHZ_NEEDS_MTLS where mTLS is off and requests are refused for it', () => {
    expect(under('DISABLE', allow)).toMatchObject({
      status: 'fail',
      findings: [
        {
          code: 'AUTHZ_NEEDS_MTLS',
          message: expect.stringContaining(
            'PeerAuthentication istio-system/default',
          ),
        },
      ],
    });
  });

  it('names the DestinationRule that turns it off', () => {
    const { findings } = under('PERMISSIVE', allow, {
      kind: 'DestinationRule',
      metadata: { name: 'plain' },
      spec: {
        host: 'productpage',
        trafficPolicy: { tls: { mode: 'DISABLE' } },
      },
    });
    expect(findings).toMatchObject([
      { message: expect.stringContaining('DestinationRule default/plain') },
    ]);
  });

  it('warns where a policy keeps nobody out for it', () => {
    const deny = policy({
      action: 'DENY',
      rules: [{ from: [{ source: { namespaces: ['shop'] } }] }],
    });
    expect(under('DISABLE', deny)).toMatchObject({
      status: 'warn',
      findings: [{ code: 'AUTHZ_NEEDS_MTLS', severity: 'warning' }],
    });
  });

  it.each([
    ['with mTLS', 'STRICT', allow],
    [
      'that asks for no caller',
      'DISABLE',
      policy({ rules: [{ to: [{ operation: { paths: ['/*'] } }] }] }),
    ],
  ])('passes a policy %s', (_, mode, object) => {
    expect(under(mode, object).findings).toEqual([]);
  });
});
