import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { gatewaySelectsPods } from './gatewaySelectsPods';

const selecting = (selector: Record<string, string>) =>
  runOnCluster(gatewaySelectsPods, ({ get }) => {
    get('Gateway', 'bookinfo-gateway').spec.selector = selector;
  });

describe(gatewaySelectsPods.id, () => {
  it.each([
    [{ istio: 'ingressgateway' }],
    [{ app: 'istio-ingressgateway' }],
    [{}],
  ])('passes with %j', selector =>
    expect(selecting(selector).findings).toEqual([]),
  );

  it('reports GW_SELECTOR_NO_PODS and the labels that would match', () => {
    expect(selecting({ istio: 'ingress' }).findings).toMatchObject([
      {
        code: 'GW_SELECTOR_NO_PODS',
        resource: { kind: 'Gateway', name: 'bookinfo-gateway' },
        fix: { summary: expect.stringContaining('istio=ingressgateway') },
      },
    ]);
  });
});
