import { runCheckOn } from '../../../testing/runCheckOn';
import { nodesAreNotOpenToAll } from './nodesAreNotOpenToAll';

describe(nodesAreNotOpenToAll.id, () => {
  it('passes rules for the load balancer’s subnets', () => {
    expect(runCheckOn(nodesAreNotOpenToAll).status).toBe('pass');
  });

  it('warns with SG_TOO_BROAD of a rule for every address', () => {
    const { status, findings } = runCheckOn(
      nodesAreNotOpenToAll,
      ({ nodeGroup }) => {
        nodeGroup.ingress[0].cidrs = ['0.0.0.0/0'];
      },
    );
    expect(status).toBe('warn');
    expect(findings).toMatchObject([{ code: 'SG_TOO_BROAD' }]);
    expect(findings[0].message).toContain('TCP 30080');
  });

  it('does not mind another port', () => {
    const { codes } = runCheckOn(nodesAreNotOpenToAll, ({ nodeGroup }) => {
      nodeGroup.ingress.push({
        protocol: 'icmp',
        cidrs: ['0.0.0.0/0'],
        groupIds: [],
      });
    });
    expect(codes).toEqual([]);
  });
});
