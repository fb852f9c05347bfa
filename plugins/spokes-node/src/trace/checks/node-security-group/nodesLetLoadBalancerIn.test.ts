import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { nodesLetLoadBalancerIn } from './nodesLetLoadBalancerIn';

describe(nodesLetLoadBalancerIn.id, () => {
  it('passes while both zones are let in', () => {
    expect(runCheckOn(nodesLetLoadBalancerIn).status).toBe('pass');
  });

  it('reports NODE_SG_NODEPORT with the rule to add', () => {
    const { findings } = runCheckOn(nodesLetLoadBalancerIn, ({ nodeGroup }) => {
      nodeGroup.ingress.shift();
    });
    expect(findings).toMatchObject([{ code: 'NODE_SG_NODEPORT' }]);
    expect(findings[0].fix.summary).toContain(
      'TCP port 30080 from 10.0.1.0/24, 10.0.2.0/24',
    );
  });

  it('states one zone of two when only the other is let in', () => {
    const { findings } = runCheckOn(nodesLetLoadBalancerIn, ({ nodeGroup }) => {
      nodeGroup.ingress[0].cidrs.pop();
    });
    expect(findings).toMatchObject([
      {
        code: 'NODE_SG_NODEPORT',
        share: { affected: 1, total: 2, of: 'zones' },
      },
    ]);
  });

  it('reports NODE_SG_HC for a health-check port of its own', () => {
    const { findings } = runCheckOn(nodesLetLoadBalancerIn, scene => {
      scene.targetGroup.healthCheck.port = '30021';
    });
    expect(findings).toMatchObject([
      { code: 'NODE_SG_HC', effect: 'degrades' },
    ]);
  });

  it('accepts a range of ports, another group and every protocol', () => {
    const { codes } = runCheckOn(nodesLetLoadBalancerIn, ({ nodeGroup }) => {
      nodeGroup.ingress = [
        {
          protocol: 'tcp',
          fromPort: 30000,
          toPort: 32767,
          cidrs: ['10.0.1.0/24'],
          groupIds: [],
        },
        { protocol: '-1', cidrs: ['10.0.2.19/32'], groupIds: [] },
      ];
    });
    expect(codes).toEqual([]);
  });

  it('does not take a rule for UDP for one', () => {
    const { codes } = runCheckOn(nodesLetLoadBalancerIn, ({ nodeGroup }) => {
      nodeGroup.ingress[0].protocol = 'udp';
    });
    expect(codes).toEqual(['NODE_SG_NODEPORT']);
  });

  it('is unknown where it hinges on a reference to the load balancer’s group', () => {
    const { status } = runCheckOn(nodesLetLoadBalancerIn, scene => {
      scene.nodeGroup.ingress[0].cidrs = [];
      scene.nodeGroup.ingress[0].groupIds = [scene.nlbGroup.id];
    });
    expect(status).toBe('unknown');
  });

  it('is unknown, never passing, when groups may not be read', () => {
    const { status } = runCheckOn(nodesLetLoadBalancerIn, ({ aws }) => {
      aws.securityGroups = denied('ec2:DescribeSecurityGroups');
    });
    expect(status).toBe('unknown');
  });
});
