import { Alarm, TargetGroup } from '@fitsync/backstage-plugin-spokes-common';
import {
  metricNameOfBalancer,
  metricNameOfGroup,
} from '../../lookup/metricNames';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perSpoke } from '../scope';

/** The target groups that a spoke's load balancers send to. */
export const balancedGroups = perSpoke<TargetGroup[]>(
  ({ facts: { hub }, resolve }) =>
    combine(
      { loadBalancers: resolve('loadBalancers'), all: hub.targetGroups },
      ({ loadBalancers, all }) => ({
        value: all.filter(({ loadBalancerArns }) =>
          loadBalancers.some(({ arn }) => loadBalancerArns.includes(arn)),
        ),
      }),
    ),
);

/** Alarms on the spoke's load balancers and their target groups. */
export const balancerAlarms = perSpoke<Alarm[]>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine(
      {
        loadBalancers: resolve('loadBalancers'),
        groups: resolve('balancedGroups'),
        all:
          hub.alarms ??
          notRead({
            source: 'cloudwatch:DescribeAlarms',
            observedAt: takenAt,
            action: `Read the account ${hub.account} again: these facts are from before alarms were read`,
          }),
      },
      ({ loadBalancers, groups, all }) => {
        const own = new Set([
          ...loadBalancers.map(({ arn }) => metricNameOfBalancer(arn)),
          ...groups.map(({ arn }) => metricNameOfGroup(arn)),
        ]);
        return {
          value: all.filter(({ watches }) =>
            watches.some(({ loadBalancer = '', targetGroup = '' }) =>
              [loadBalancer, targetGroup].some(name => own.has(name)),
            ),
          ),
        };
      },
    ),
);
