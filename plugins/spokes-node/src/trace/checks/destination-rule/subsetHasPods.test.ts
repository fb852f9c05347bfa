import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { subsetHasPods } from './subsetHasPods';

const withSubset = (labels: object, routed = 'stable') =>
  runOnCluster(subsetHasPods, ({ get, add }) => {
    const [{ destination }] = get('VirtualService', 'bookinfo').spec.http[0]
      .route;
    destination.subset = routed;
    add({
      kind: 'DestinationRule',
      metadata: { name: 'productpage' },
      spec: { host: 'productpage', subsets: [{ name: 'stable', labels }] },
    });
  });

describe(subsetHasPods.id, () => {
  it('reports DR_SUBSET_EMPTY where no pod carries the labels', () => {
    expect(withSubset({ version: 'v9' }).findings).toMatchObject([
      {
        code: 'DR_SUBSET_EMPTY',
        resource: { kind: 'DestinationRule', name: 'productpage' },
      },
    ]);
  });

  it.each([
    ['pods carry the labels', { app: 'productpage' }, 'stable'],
    ['the route names another subset', { version: 'v9' }, 'other'],
  ])('passes where %s', (_, labels, routed) => {
    expect(withSubset(labels, routed).findings).toEqual([]);
  });
});
