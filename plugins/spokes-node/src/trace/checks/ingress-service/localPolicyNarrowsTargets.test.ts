import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { localPolicyNarrowsTargets } from './localPolicyNarrowsTargets';

const run = (policy: string, endpoints: number) =>
  runOnCluster(localPolicyNarrowsTargets, ({ get }) => {
    get('Service', 'istio-ingressgateway').spec.externalTrafficPolicy = policy;
    const slice = get('EndpointSlice', 'istio-ingressgateway-x');
    slice.endpoints = slice.endpoints.slice(0, endpoints);
  });

describe(localPolicyNarrowsTargets.id, () => {
  it.each([
    ['Cluster', 1],
    ['Local', 2],
    ['Local', 0],
  ])('says nothing with policy %s and %i serving nodes', (policy, nodes) => {
    expect(run(policy, nodes).findings).toEqual([]);
  });

  it('gives ETP_LOCAL_EXPECTED_UNHEALTHY as information', () => {
    expect(run('Local', 1)).toMatchObject({
      status: 'pass',
      findings: [
        {
          code: 'ETP_LOCAL_EXPECTED_UNHEALTHY',
          severity: 'info',
          share: { affected: 1, total: 2, of: 'nodes' },
        },
      ],
    });
  });
});
