import { runCheckOn } from '../../../testing/runCheckOn';
import { targetsAreReachable } from './targetsAreReachable';

describe(targetsAreReachable.id, () => {
  it('passes while the node port is open outbound', () => {
    expect(runCheckOn(targetsAreReachable).status).toBe('pass');
  });

  it('reports NLB_SG_EGRESS_TARGET with the rule to add', () => {
    const { findings } = runCheckOn(targetsAreReachable, ({ nlbGroup }) => {
      nlbGroup.egress = [];
    });
    expect(findings).toMatchObject([
      {
        code: 'NLB_SG_EGRESS_TARGET',
        fix: { remedies: [{ kind: 'patch' }, { kind: 'command' }] },
      },
    ]);
    expect(findings[0].message).toContain('TCP port 30080');
  });

  it('states the share when the rule covers one target of two', () => {
    const { findings } = runCheckOn(targetsAreReachable, ({ nlbGroup }) => {
      nlbGroup.egress[0].cidrs = ['10.1.1.49/32'];
    });
    expect(findings).toMatchObject([
      { share: { affected: 1, total: 2, of: 'targets' } },
    ]);
  });

  it('knows that a closed health-check port lets requests through', () => {
    const { findings } = runCheckOn(targetsAreReachable, scene => {
      scene.targetGroup.healthCheck.port = '30021';
    });
    expect(findings).toMatchObject([
      { code: 'NLB_SG_EGRESS_TARGET', effect: 'degrades' },
    ]);
  });
});
