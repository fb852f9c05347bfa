import { runCheckOn } from '../../../testing/runCheckOn';
import { loadBalancerSpansZones } from './loadBalancerSpansZones';

describe(loadBalancerSpansZones.id, () => {
  it('passes with two zones', () => {
    expect(runCheckOn(loadBalancerSpansZones).status).toBe('pass');
  });

  it('names the load balancer that has one zone', () => {
    const { findings } = runCheckOn(loadBalancerSpansZones, scene => {
      scene.loadBalancer.zones.splice(1);
    });
    expect(findings).toMatchObject([
      {
        code: 'SPOKE_ONE_ZONE',
        hop: 'nlb',
        about: 'spoke',
        resource: { kind: 'LoadBalancer' },
      },
    ]);
    expect(findings[0].message).toMatch(
      /the load balancer .* stands in us-east-2a alone/,
    );
  });
});
