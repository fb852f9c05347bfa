import {
  targetUnhealthy,
  TargetHealth,
} from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** The load balancer says that a check failed, never why: this is a consequence wherever another hop explains it. */
export const targetsAreHealthy = defineCheck({
  id: 'targets.targets-are-healthy',
  hop: 'targets',
  description:
    'No target fails its health check, apart from those that do so by design.',
  inputs: [
    'hubSite',
    'loadBalancer',
    'targetGroup',
    'targets',
    'excusedTargets',
  ],
  emits: [targetUnhealthy],
  summaryAlways: true,
  summary({ loadBalancer, targets }) {
    const healthy = targets.filter(({ state }) => state === 'healthy').length;
    const initial = targets.filter(({ state }) => state === 'initial').length;
    const zones = loadBalancer.zones.length;
    return [
      `${healthy} of ${targets.length} targets healthy`,
      ...(initial > 0 ? [`${initial} in their first checks`] : []),
      `${zones} ${zones === 1 ? 'zone' : 'zones'}`,
    ].join(' · ');
  },
  run({ hubSite, targetGroup, targets, excusedTargets }, report, from) {
    const expected = targets.filter(({ id }) => !excusedTargets.includes(id));
    const unhealthy = expected.filter(
      ({ state }) => state === 'unhealthy' || state === 'unused',
    );
    if (unhealthy.length === 0) return;
    report(targetUnhealthy, {
      resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
      args: {
        targetGroup: targetGroup.name,
        affected: String(unhealthy.length),
        total: String(expected.length),
        targets: unhealthy.map(describe).join(', '),
      },
      evidence: unhealthy.map(target => ({
        ...from.targets,
        subject: `health of ${target.id}`,
        observed: describe(target),
        expected: 'healthy',
      })),
      share: shareOf(unhealthy.length, expected.length, 'targets'),
    });
  },
});

function describe({ id, port, state, reason }: TargetHealth): string {
  return `${id}:${port} ${reason ?? state}`;
}
