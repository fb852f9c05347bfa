import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { callersExist } from './callersExist';

const policy = (source: object, app = 'productpage') => ({
  kind: 'AuthorizationPolicy',
  metadata: { name: 'callers' },
  spec: {
    selector: { matchLabels: { app } },
    action: 'DENY',
    rules: [{ from: [{ source }] }],
  },
});
const under = (source: object, app?: string) =>
  runOnCluster(callersExist, ({ add }) =>
    add(policy(source, app), {
      kind: 'ServiceAccount',
      metadata: { name: 'crawler', namespace: 'default' },
    }),
  );
const principal = (account: string) => ({
  principals: [`cluster.local/ns/${account}`],
});

describe(callersExist.id, () => {
  it.each([
    ['AUTHZ_NS_NOT_FOUND', { namespaces: ['gone'] }],
    ['AUTHZ_NS_NOT_FOUND', { notNamespaces: ['gone-*'] }],
    ['AUTHZ_PRINCIPAL_NOT_FOUND', principal('default/sa/ghost')],
    ['AUTHZ_PRINCIPAL_NOT_FOUND', principal('gone/sa/default')],
  ])('warns with %s about %j', (code, source) => {
    expect(under(source)).toMatchObject({
      status: 'warn',
      findings: [{ code, resource: { name: 'callers' } }],
    });
  });

  it.each([
    { namespaces: ['default', 'istio-*'] },
    principal('default/sa/crawler'),
    principal('default/sa/default'),
    { principals: ['*/sa/ghost'] },
    { principals: ['other.example/ns/default/sa/ghost'] },
  ])('passes %j', source => {
    expect(under(source).findings).toEqual([]);
  });

  it('leaves policies for other pods alone', () => {
    expect(under({ namespaces: ['gone'] }, 'reviews').findings).toEqual([]);
  });

  it('is unknown where service accounts were refused', () => {
    const { status } = runOnCluster(callersExist, () => {}, {
      facts: facts => ({ ...facts, serviceAccounts: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
