import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { podsHaveSidecar } from './podsHaveSidecar';

describe(podsHaveSidecar.id, () => {
  it('passes with a native sidecar', () => {
    expect(runOnCluster(podsHaveSidecar)).toMatchObject({
      status: 'pass',
      summary: '2 of 2 pods with sidecar',
    });
  });

  it('passes with a sidecar of the old kind', () => {
    const { status } = runOnCluster(podsHaveSidecar, ({ get }) => {
      const { spec } = get('Pod', 'productpage-0');
      spec.containers.push(...spec.initContainers);
      spec.initContainers = [];
    });
    expect(status).toBe('pass');
  });

  it.each([
    ['no proxy', []],
    ['a proxy that only starts up', [{ name: 'istio-proxy' }]],
  ])('warns with SIDECAR_MISSING for %s', (_, initContainers) => {
    const result = runOnCluster(podsHaveSidecar, ({ get }) => {
      get('Pod', 'productpage-1').spec.initContainers = initContainers;
    });
    expect(result).toMatchObject({
      status: 'warn',
      summary: '1 of 2 pods with sidecar',
      findings: [
        {
          code: 'SIDECAR_MISSING',
          severity: 'warning',
          share: { affected: 1, total: 2, of: 'pods' },
        },
      ],
    });
  });
});
