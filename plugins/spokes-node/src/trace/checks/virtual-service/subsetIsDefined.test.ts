import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { subsetIsDefined } from './subsetIsDefined';

const run = (rule?: { host?: string; exportTo?: string[]; name?: string }) =>
  runOnCluster(subsetIsDefined, ({ get, add }) => {
    get('VirtualService', 'bookinfo').spec.http[0].route = [
      { destination: { host: 'productpage', subset: 'v1' } },
    ];
    if (!rule) return;
    const { host = 'productpage', exportTo, name = 'v1' } = rule;
    add({
      kind: 'DestinationRule',
      metadata: { name: 'productpage' },
      spec: { host, exportTo, subsets: [{ name, labels: { version: 'v1' } }] },
    });
  });

describe(subsetIsDefined.id, () => {
  it.each([
    {},
    { host: 'productpage.default.svc.cluster.local' },
    { host: '*.default.svc.cluster.local' },
  ])('passes with a DestinationRule %j', rule => {
    expect(run(rule).findings).toEqual([]);
  });

  it.each([
    undefined,
    { name: 'v2' },
    { host: 'details' },
    { exportTo: ['.'] },
  ])('reports VS_SUBSET_MISSING with %j', rule =>
    expect(run(rule).findings).toMatchObject([
      {
        code: 'VS_SUBSET_MISSING',
        message: expect.stringContaining('subset v1'),
      },
    ]),
  );
});
