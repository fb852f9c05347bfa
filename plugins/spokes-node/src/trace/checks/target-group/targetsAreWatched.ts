import { alarmMissing } from '@fitsync/backstage-plugin-spokes-common';
import { metricNameOfGroup } from '../../lookup/metricNames';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** Either tells when nodes fail; the other counts of a load balancer do not. */
const telling = ['UnHealthyHostCount', 'HealthyHostCount'];

export const targetsAreWatched = defineCheck({
  id: 'target-group.targets-are-watched',
  hop: 'target-group',
  description:
    'A CloudWatch alarm watches the healthy or unhealthy hosts of each target group of the spoke.',
  inputs: ['hubSite', 'loadBalancers', 'balancedGroups', 'balancerAlarms'],
  emits: [alarmMissing],
  run(values, report, from) {
    const { hubSite, loadBalancers, balancedGroups, balancerAlarms } = values;
    const watched = new Set(
      balancerAlarms.flatMap(({ watches }) =>
        watches
          .filter(({ metric }) => telling.includes(metric))
          .map(({ targetGroup }) => targetGroup),
      ),
    );
    for (const loadBalancer of loadBalancers) {
      const own = balancedGroups.filter(({ loadBalancerArns }) =>
        loadBalancerArns.includes(loadBalancer.arn),
      );
      const unwatched = own.filter(
        ({ arn }) => !watched.has(metricNameOfGroup(arn)),
      );
      if (unwatched.length === 0) continue;
      report(alarmMissing, {
        resource: { kind: 'LoadBalancer', name: loadBalancer.arn, ...hubSite },
        args: {
          loadBalancer: loadBalancer.name,
          groups: unwatched.map(({ name }) => name).join(', '),
        },
        share: shareOf(unwatched.length, own.length, 'target groups'),
        evidence: [
          {
            ...from.balancerAlarms,
            subject: `alarms on target groups of ${loadBalancer.name}`,
            observed: `${own.length - unwatched.length} of ${
              own.length
            } target groups have one`,
            expected: `one on ${telling.join(' or ')} for each`,
          },
        ],
      });
    }
  },
});
