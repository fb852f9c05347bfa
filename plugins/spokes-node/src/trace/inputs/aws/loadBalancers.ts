import {
  AwsFacts,
  Instance,
  LoadBalancer,
  Observed,
  TargetGroup,
  TargetHealth,
  Vpc,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort, perSpoke } from '../scope';
import { contains } from '../../lookup/addresses';
import { perVersion } from '../../lookup/perVersion';
import { recordOf } from './recordOf';

/** Every spoke of a hub asks for every load balancer there is. */
const groupsByLoadBalancer = perVersion((all: readonly TargetGroup[]) => {
  const byArn = new Map<string, TargetGroup[]>();
  for (const group of all) {
    for (const arn of new Set(group.loadBalancerArns)) {
      const known = byArn.get(arn);
      if (known) known.push(group);
      else byArn.set(arn, [group]);
    }
  }
  return byArn;
});

const instancesById = perVersion(
  (all: readonly Instance[]) =>
    new Map(Object.entries(groupBy(all, ({ id }) => id))),
);

/**
 * The Network Load Balancers of the spoke: as configured, else those with a target in the spoke's VPC. One that has no
 * target at all is taken for the spoke's when it is the only one of its kind and no other fits.
 */
export const loadBalancers = perSpoke<LoadBalancer[]>(
  ({ facts: { binding, hub, spoke, takenAt }, resolve }) => {
    const unknown = (because: string) =>
      notRead({
        source: 'elasticloadbalancing:DescribeLoadBalancers',
        observedAt: takenAt,
        action: `Set loadBalancers for ${binding.name} in spokes.clusters: ${because}`,
      });
    const configured = binding.loadBalancerArns ?? [];
    if (configured.length > 0) {
      return combine({ all: hub.loadBalancers }, ({ all }) => {
        const found = all.filter(({ arn }) => configured.includes(arn));
        return found.length > 0
          ? { value: found }
          : unknown(`${configured.join(', ')} is not in ${hub.account}`);
      });
    }
    return combine(
      {
        all: hub.loadBalancers,
        targetGroups: hub.targetGroups,
        vpc: resolve('spokeVpc'),
        instances: spoke.instances,
      },
      ({ all, targetGroups, vpc, instances }) => {
        const candidates = all
          .filter(({ type }) => type === 'network')
          .map(loadBalancer => ({
            loadBalancer,
            reads: healthOf(hub, targetGroups, loadBalancer.arn, takenAt),
          }));
        const mine = candidates.filter(({ reads }) =>
          reads.some(read =>
            read.value?.some(target => isIn(vpc, instances, target)),
          ),
        );
        if (mine.length > 0) {
          return { value: mine.map(({ loadBalancer }) => loadBalancer) };
        }
        const unread = candidates
          .flatMap(({ reads }) => reads)
          .find(read => read.outcome !== 'ok');
        if (unread) return combine({ unread }, () => unknown('none is known'));
        const empty = candidates.filter(({ reads }) =>
          reads.every(read => read.value?.length === 0),
        );
        return empty.length === 1
          ? { value: [empty[0].loadBalancer] }
          : unknown(`none in ${hub.account} has a target in ${vpc.id}`);
      },
    );
  },
);

/** Of several, the one that listens on the exposure's port. */
export const loadBalancer = perPort<LoadBalancer>(
  ({ facts: { hub }, exposure, resolve }) =>
    combine({ all: resolve('loadBalancers') }, ({ all }) => {
      const listening = all.find(({ arn }) =>
        hub.listeners[arn]?.value?.some(({ port }) => port === exposure.port),
      );
      return { value: listening ?? all[0] };
    }),
);

function healthOf(
  hub: AwsFacts,
  targetGroups: TargetGroup[],
  loadBalancerArn: string,
  takenAt: string,
): Observed<TargetHealth[]>[] {
  return (groupsByLoadBalancer(targetGroups).get(loadBalancerArn) ?? []).map(
    ({ arn }) =>
      recordOf(
        hub.targetHealth,
        arn,
        'elasticloadbalancing:DescribeTargetHealth',
        takenAt,
      ),
  );
}

function isIn(vpc: Vpc, instances: Instance[], { id }: TargetHealth): boolean {
  return (
    vpc.cidrs.some(cidr => contains(cidr, id)) ||
    instancesById(instances)
      .get(id)
      ?.some(({ vpcId }) => vpcId === vpc.id) === true
  );
}
