import { runCheckOn } from '../../../testing/runCheckOn';
import { loadBalancerIsActive } from './loadBalancerIsActive';

describe(loadBalancerIsActive.id, () => {
  it('passes an active load balancer', () => {
    expect(runCheckOn(loadBalancerIsActive)).toMatchObject({
      status: 'pass',
      summary: 'Active · 2 zones',
    });
  });

  it.each(['provisioning', 'failed'])(
    'reports NLB_NOT_ACTIVE for %s',
    state => {
      const { findings } = runCheckOn(loadBalancerIsActive, scene => {
        scene.loadBalancer.state = state;
      });
      expect(findings).toMatchObject([
        { code: 'NLB_NOT_ACTIVE', resource: { region: 'us-east-2' } },
      ]);
      expect(findings[0]).not.toHaveProperty('effect');
    },
  );

  it('knows that an impaired load balancer still routes', () => {
    const { findings } = runCheckOn(loadBalancerIsActive, scene => {
      scene.loadBalancer.state = 'active_impaired';
    });
    expect(findings).toMatchObject([
      { code: 'NLB_NOT_ACTIVE', effect: 'degrades' },
    ]);
  });
});
