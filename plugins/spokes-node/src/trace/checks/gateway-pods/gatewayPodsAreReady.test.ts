import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { gatewayPodsAreReady } from './gatewayPodsAreReady';

const down = (...names: string[]) =>
  runOnCluster(gatewayPodsAreReady, ({ get }) => {
    for (const name of names) {
      get('Pod', name).status.conditions = [
        { type: 'Ready', status: 'False', reason: 'ContainersNotReady' },
      ];
    }
  });

describe(gatewayPodsAreReady.id, () => {
  it('passes and counts', () => {
    expect(down()).toMatchObject({
      status: 'pass',
      summary: '2 of 2 gateway pods ready',
    });
  });

  it.each([
    [['istio-ingressgateway-0'], 1],
    [['istio-ingressgateway-0', 'istio-ingressgateway-1'], 2],
  ])('reports GWPOD_NOT_READY with its share for %j', (names, affected) => {
    expect(down(...names).findings).toMatchObject([
      {
        code: 'GWPOD_NOT_READY',
        message: expect.stringContaining('ContainersNotReady'),
        share: { affected, total: 2 },
      },
    ]);
  });

  it('leaves out pods that have ended', () => {
    const { findings } = runOnCluster(gatewayPodsAreReady, ({ get }) => {
      get('Pod', 'istio-ingressgateway-0').status = { phase: 'Failed' };
    });
    expect(findings).toEqual([]);
  });
});
