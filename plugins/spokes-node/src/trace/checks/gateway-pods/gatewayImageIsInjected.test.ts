import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { gatewayImageIsInjected } from './gatewayImageIsInjected';

describe(gatewayImageIsInjected.id, () => {
  it('passes with the image of the proxy', () => {
    expect(runOnCluster(gatewayImageIsInjected).status).toBe('pass');
  });

  it('reports IMAGE_AUTO_NOT_INJECTED for a placeholder that is left', () => {
    const { findings } = runOnCluster(gatewayImageIsInjected, ({ get }) => {
      get('Pod', 'istio-ingressgateway-1').spec.containers[0].image = 'auto';
    });
    expect(findings).toMatchObject([
      {
        code: 'IMAGE_AUTO_NOT_INJECTED',
        hop: 'gateway-pods',
        share: { affected: 1, total: 2 },
      },
    ]);
  });
});
