import { codesOf } from '../../testing/codesOf';
import { deployment, service } from '../../testing/objects';
import { servicesSelectPods } from './servicesSelectPods';

describe(servicesSelectPods.id, () => {
  it('raises a selector without pods', () => {
    expect(
      codesOf(servicesSelectPods, [
        service('cart', { selector: { app: 'chart' } }),
        deployment('cart'),
      ]),
    ).toEqual(['error SVC_SELECTOR_EMPTY Service/shop/cart']);
  });

  it('takes one with', () => {
    expect(
      codesOf(servicesSelectPods, [service('cart'), deployment('cart')]),
    ).toEqual([]);
  });

  it('says nothing where no workload is given', () => {
    expect(codesOf(servicesSelectPods, [service('cart')])).toEqual([]);
  });
});
