import { runCheckOn } from '../../../testing/runCheckOn';
import { clientsAreLetIn } from './clientsAreLetIn';

describe(clientsAreLetIn.id, () => {
  it('passes while the public port is open', () => {
    expect(runCheckOn(clientsAreLetIn).status).toBe('pass');
  });

  it('reports NLB_SG_INBOUND when no rule covers the port', () => {
    const { findings } = runCheckOn(clientsAreLetIn, ({ nlbGroup }) => {
      nlbGroup.ingress = nlbGroup.ingress.filter(rule => rule.fromPort !== 80);
    });
    expect(findings).toMatchObject([{ code: 'NLB_SG_INBOUND' }]);
  });

  it('takes a narrow rule as meant', () => {
    const { codes } = runCheckOn(clientsAreLetIn, ({ nlbGroup }) => {
      nlbGroup.ingress[0].cidrs = ['198.51.100.0/24'];
    });
    expect(codes).toEqual([]);
  });

  it('has nothing to say of a load balancer without groups', () => {
    const { codes } = runCheckOn(clientsAreLetIn, ({ loadBalancer }) => {
      loadBalancer.securityGroupIds = [];
    });
    expect(codes).toEqual([]);
  });
});
