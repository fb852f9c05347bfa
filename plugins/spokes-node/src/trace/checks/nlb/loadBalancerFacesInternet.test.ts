import { runCheckOn } from '../../../testing/runCheckOn';
import { loadBalancerFacesInternet } from './loadBalancerFacesInternet';

describe(loadBalancerFacesInternet.id, () => {
  it('passes an internet-facing load balancer', () => {
    expect(runCheckOn(loadBalancerFacesInternet).status).toBe('pass');
  });

  it('reports NLB_INTERNAL for an internal one', () => {
    const { findings } = runCheckOn(loadBalancerFacesInternet, scene => {
      scene.loadBalancer.scheme = 'internal';
    });
    expect(findings).toMatchObject([
      { code: 'NLB_INTERNAL', resource: { kind: 'LoadBalancer' } },
    ]);
  });
});
