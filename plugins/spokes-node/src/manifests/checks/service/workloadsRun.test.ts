import { codesOf } from '../../testing/codesOf';
import { deployment, ingressSelector, service } from '../../testing/objects';
import { workloadsRun } from './workloadsRun';

const scaledTo = (replicas: number, labels: object = {}) => {
  const written = deployment('cart', labels);
  return { ...written, spec: { ...written.spec, replicas } };
};

describe(workloadsRun.id, () => {
  it('warns of an app without pods', () => {
    expect(codesOf(workloadsRun, [service('cart'), scaledTo(0)])).toEqual([
      'warning EP_NONE_READY Service/shop/cart',
    ]);
  });

  it('raises an ingress without pods', () => {
    expect(
      codesOf(workloadsRun, [
        service('cart', { selector: ingressSelector }),
        scaledTo(0, ingressSelector),
      ]),
    ).toEqual(['error INGRESS_NO_ENDPOINTS Service/shop/cart']);
  });

  it.each([
    ['one that asks for pods', [scaledTo(1)]],
    ['one that does not say how many', [deployment('cart')]],
    [
      'one that something else scales',
      [
        scaledTo(0),
        {
          apiVersion: 'keda.sh/v1alpha1',
          kind: 'ScaledObject',
          metadata: { name: 'cart', namespace: 'shop' },
        },
      ],
    ],
  ])('takes %s', (_, objects) => {
    expect(codesOf(workloadsRun, [service('cart'), ...objects])).toEqual([]);
  });
});
