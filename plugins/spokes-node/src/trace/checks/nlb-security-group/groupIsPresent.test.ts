import { runCheckOn } from '../../../testing/runCheckOn';
import { groupIsPresent } from './groupIsPresent';

describe(groupIsPresent.id, () => {
  it('passes a load balancer with a group', () => {
    expect(runCheckOn(groupIsPresent).status).toBe('pass');
  });

  it('warns with NLB_SG_ABSENT of one without', () => {
    const { status, codes } = runCheckOn(groupIsPresent, scene => {
      scene.loadBalancer.securityGroupIds = [];
    });
    expect(status).toBe('warn');
    expect(codes).toEqual(['NLB_SG_ABSENT']);
  });
});
