import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { tlsMeetsPolicy } from './tlsMeetsPolicy';

const run = (
  mode: string,
  policy: string,
  options: { sidecars?: number; rule?: object } = {},
) =>
  runOnCluster(tlsMeetsPolicy, ({ get, add }) => {
    get('PeerAuthentication', 'default').spec.mtls.mode = policy;
    add({
      kind: 'DestinationRule',
      metadata: { name: 'productpage' },
      spec: {
        host: 'productpage',
        trafficPolicy: { tls: { mode } },
        ...options.rule,
      },
    });
    for (let index = options.sidecars ?? 2; index < 2; index += 1) {
      get('Pod', `productpage-${index}`).spec.initContainers = [];
    }
  });

describe(tlsMeetsPolicy.id, () => {
  it.each([
    ['ISTIO_MUTUAL', 'STRICT'],
    ['ISTIO_MUTUAL', 'PERMISSIVE'],
    ['DISABLE', 'PERMISSIVE'],
    ['DISABLE', 'DISABLE'],
  ])('passes with %s towards %s', (mode, policy) => {
    expect(run(mode, policy).findings).toEqual([]);
  });

  it.each(['DISABLE', 'SIMPLE'])(
    'reports DR_TLS_DISABLE_VS_STRICT for %s towards STRICT',
    mode =>
      expect(run(mode, 'STRICT').findings).toMatchObject([
        {
          code: 'DR_TLS_DISABLE_VS_STRICT',
          resource: { kind: 'DestinationRule', name: 'productpage' },
          message: expect.stringContaining('istio-system/default'),
        },
      ]),
  );

  it('reports DR_MTLS_VS_DISABLE for the other way round', () => {
    expect(run('ISTIO_MUTUAL', 'DISABLE').findings).toMatchObject([
      { code: 'DR_MTLS_VS_DISABLE' },
    ]);
  });

  it('counts only the pods whose sidecar enforces anything', () => {
    expect(run('DISABLE', 'STRICT', { sidecars: 0 }).findings).toEqual([]);
    expect(run('DISABLE', 'STRICT', { sidecars: 1 }).findings).toMatchObject([
      { share: { affected: 1, total: 2 } },
    ]);
  });

  it('lets the settings of the port decide', () => {
    const portLevelSettings = [
      { port: { number: 9080 }, tls: { mode: 'ISTIO_MUTUAL' } },
    ];
    const rule = {
      trafficPolicy: { tls: { mode: 'DISABLE' }, portLevelSettings },
    };
    expect(run('DISABLE', 'STRICT', { rule }).findings).toEqual([]);
  });

  it('says nothing of a rule that the gateway does not see', () => {
    const rule = { exportTo: ['.'] };
    expect(run('DISABLE', 'STRICT', { rule }).status).toBe('skipped');
  });
});
