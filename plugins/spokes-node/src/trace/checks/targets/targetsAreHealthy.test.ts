import { runCheckOn } from '../../../testing/runCheckOn';
import { valueOf } from '../../../testing/referenceScene';
import { targetsAreHealthy } from './targetsAreHealthy';

describe(targetsAreHealthy.id, () => {
  it('counts healthy targets and zones', () => {
    expect(runCheckOn(targetsAreHealthy)).toMatchObject({
      status: 'pass',
      summary: '2 of 2 targets healthy · 2 zones',
    });
  });

  it('reports TARGET_UNHEALTHY as what lowers, never blocks', () => {
    const { findings, summary } = runCheckOn(
      targetsAreHealthy,
      ({ targets }) => {
        targets[1].state = 'unhealthy';
        targets[1].reason = 'Target.FailedHealthChecks';
      },
    );
    expect(summary).toBe('1 of 2 targets healthy · 2 zones');
    expect(findings).toMatchObject([
      {
        code: 'TARGET_UNHEALTHY',
        effect: 'degrades',
        share: { affected: 1, total: 2, of: 'targets' },
        fix: { summary: expect.stringContaining('flow logs') },
      },
    ]);
  });

  it('waits for the first checks of a target', () => {
    const result = runCheckOn(targetsAreHealthy, ({ targets }) => {
      targets[0].state = 'initial';
    });
    expect(result.codes).toEqual([]);
    expect(result.summary).toContain('1 in their first checks');
  });

  it('excuses nodes without a gateway pod under traffic policy Local', () => {
    const { codes } = runCheckOn(targetsAreHealthy, scene => {
      scene.ingressService.spec.externalTrafficPolicy = 'Local';
      scene.targets[1].state = 'unhealthy';
    });
    expect(codes).toEqual([]);
  });

  it('does not excuse the node that runs the gateway pod', () => {
    const { codes } = runCheckOn(targetsAreHealthy, scene => {
      scene.ingressService.spec.externalTrafficPolicy = 'Local';
      scene.targets[0].state = 'unhealthy';
    });
    expect(codes).toEqual(['TARGET_UNHEALTHY']);
  });

  it('is skipped, never passing, without a target group', () => {
    const { status } = runCheckOn(
      targetsAreHealthy,
      ({ aws }) => {
        valueOf(aws.targetGroups).length = 1;
      },
      { spoke: 'fitsync-stage-spoke', namespace: 'demo', service: 'podinfo' },
    );
    expect(status).not.toBe('pass');
  });
});
