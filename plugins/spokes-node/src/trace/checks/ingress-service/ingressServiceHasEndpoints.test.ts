import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { ingressServiceHasEndpoints } from './ingressServiceHasEndpoints';

describe(ingressServiceHasEndpoints.id, () => {
  it('passes while one endpoint of two is ready', () => {
    const { findings } = runOnCluster(ingressServiceHasEndpoints, ({ get }) => {
      const slice = get('EndpointSlice', 'istio-ingressgateway-x');
      slice.endpoints[0].conditions.ready = false;
    });
    expect(findings).toEqual([]);
  });

  it('reports INGRESS_NO_ENDPOINTS where none is ready', () => {
    const { findings } = runOnCluster(ingressServiceHasEndpoints, ({ get }) => {
      const slice = get('EndpointSlice', 'istio-ingressgateway-x');
      for (const { conditions } of slice.endpoints) conditions.ready = false;
    });
    expect(findings).toMatchObject([
      {
        code: 'INGRESS_NO_ENDPOINTS',
        message: expect.stringContaining('2 pods match'),
      },
    ]);
  });

  it('finds the Service although its own selector is what is broken', () => {
    const { findings } = runOnCluster(ingressServiceHasEndpoints, ({ get }) => {
      get('Service', 'istio-ingressgateway').spec.selector = { app: 'gone' };
      get('EndpointSlice', 'istio-ingressgateway-x').endpoints = [];
    });
    expect(findings).toMatchObject([
      {
        code: 'INGRESS_NO_ENDPOINTS',
        message: expect.stringContaining('0 pods match'),
      },
    ]);
  });
});
