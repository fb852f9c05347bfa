import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { serviceHasReadyEndpoints } from './serviceHasReadyEndpoints';

const withReady = (ready: number) =>
  runOnCluster(serviceHasReadyEndpoints, ({ get }) => {
    get('EndpointSlice', 'productpage-x').endpoints.forEach(
      (endpoint: { conditions: { ready: boolean } }, index: number) => {
        endpoint.conditions.ready = index < ready;
      },
    );
  });

describe(serviceHasReadyEndpoints.id, () => {
  it.each([1, 2])('passes with %i of 2 and says so', ready => {
    expect(withReady(ready)).toMatchObject({
      status: 'pass',
      summary: `${ready} of 2 endpoints ready`,
    });
  });

  it('reports EP_NONE_READY with none', () => {
    expect(withReady(0).findings).toMatchObject([
      { code: 'EP_NONE_READY', resource: { name: 'productpage' } },
    ]);
  });

  it('reports EP_NONE_READY where the slices lack the port of the route', () => {
    const { findings } = runOnCluster(serviceHasReadyEndpoints, ({ get }) => {
      get('EndpointSlice', 'productpage-x').ports = [];
    });
    expect(findings).toMatchObject([{ code: 'EP_NONE_READY' }]);
  });
});
