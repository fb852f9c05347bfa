import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { operationsExist } from './operationsExist';

const under = (operation: object, ...more: object[]) =>
  runOnCluster(operationsExist, ({ add }) =>
    add(
      {
        kind: 'AuthorizationPolicy',
        metadata: { name: 'operations' },
        spec: {
          selector: { matchLabels: { app: 'productpage' } },
          action: 'DENY',
          rules: [{ to: [{ operation }] }],
        },
      },
      ...(more as []),
    ),
  );

describe(operationsExist.id, () => {
  it.each([
    ['AUTHZ_METHOD_INVALID', { methods: ['get'] }],
    ['AUTHZ_METHOD_INVALID', { notMethods: ['FETCH'] }],
    ['AUTHZ_HOST_NOT_FOUND', { hosts: ['gone.default.svc.cluster.local'] }],
    ['AUTHZ_HOST_NOT_FOUND', { notHosts: ['gone'] }],
  ])('warns with %s about %j', (code, operation) => {
    expect(under(operation)).toMatchObject({
      status: 'warn',
      findings: [{ code, resource: { name: 'operations' } }],
    });
  });

  it.each([
    { methods: ['GET', 'P*', '*'] },
    { hosts: ['productpage', 'productpage.default:9080', '*.example.com'] },
    // The Gateway serves every host that clients may ask for.
    { hosts: ['shop.example.com'] },
  ])('passes %j', operation => {
    expect(under(operation).findings).toEqual([]);
  });

  it('takes a ServiceEntry for a host', () => {
    const { findings } = under(
      { hosts: ['db.svc'] },
      {
        kind: 'ServiceEntry',
        metadata: { name: 'db' },
        spec: { hosts: ['db.svc'] },
      },
    );
    expect(findings).toEqual([]);
  });
});
