import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { subsetsHaveLabels } from './subsetsHaveLabels';

const subset = (one: object) =>
  runOnCluster(subsetsHaveLabels, ({ add }) =>
    add({
      kind: 'DestinationRule',
      metadata: { name: 'versions' },
      spec: { host: 'productpage', subsets: [{ name: 'v1', ...one }] },
    }),
  );

describe(subsetsHaveLabels.id, () => {
  it('warns with DR_SUBSET_NO_LABELS', () => {
    expect(subset({})).toMatchObject({
      status: 'warn',
      findings: [{ code: 'DR_SUBSET_NO_LABELS' }],
    });
  });

  it.each([
    ['labels', { labels: { version: 'v1' } }],
    ['a policy of its own', { trafficPolicy: { tls: { mode: 'DISABLE' } } }],
  ])('passes one with %s', (_, one) => {
    expect(subset(one).findings).toEqual([]);
  });
});
