import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { serviceSelectsPods } from './serviceSelectsPods';

describe(serviceSelectsPods.id, () => {
  it('passes where a Deployment exists whose pods do not yet', () => {
    const { findings } = runOnCluster(serviceSelectsPods, ({ remove }) => {
      remove('Pod', 'productpage-0');
      remove('Pod', 'productpage-1');
    });
    expect(findings).toEqual([]);
  });

  it('passes without a selector: somebody else writes the endpoints', () => {
    const { findings } = runOnCluster(serviceSelectsPods, ({ get }) => {
      delete get('Service', 'productpage').spec.selector;
    });
    expect(findings).toEqual([]);
  });

  it('reports SVC_SELECTOR_EMPTY and the label that would match', () => {
    const { findings } = runOnCluster(serviceSelectsPods, ({ get }) => {
      get('Service', 'productpage').spec.selector = { app: 'product-page' };
    });
    expect(findings).toMatchObject([
      {
        code: 'SVC_SELECTOR_EMPTY',
        fix: { summary: expect.stringContaining('app=productpage') },
      },
    ]);
  });
});
