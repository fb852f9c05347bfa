import { TargetGroupState } from '../../world/AwsWorld';
import { loadBalancersOf } from '../../world/walk/targetHealth';
import { AwsCall, QueryAction } from '../AwsCall';
import { listOf } from './listOf';
import { requested, requestedOne } from './requested';

export const describeTargetGroups: QueryAction = {
  name: 'DescribeTargetGroups',
  answer(call) {
    const { aws } = call;
    const { items, NextMarker } = listOf(call, wanted(call));
    return {
      TargetGroups: {
        member: items.map(group => ({
          TargetGroupArn: group.arn,
          TargetGroupName: group.name,
          Protocol: group.protocol,
          Port: group.port,
          VpcId: group.vpcId,
          HealthCheckProtocol: group.healthCheck.protocol,
          HealthCheckPort: group.healthCheck.port,
          HealthCheckEnabled: true,
          HealthCheckIntervalSeconds: group.healthCheck.intervalSeconds,
          HealthCheckTimeoutSeconds: 10,
          HealthyThresholdCount: 2,
          UnhealthyThresholdCount: 2,
          HealthCheckPath: group.healthCheck.path,
          LoadBalancerArns: {
            member: loadBalancersOf(aws, group).map(({ arn }) => arn),
          },
          TargetType: group.targetType,
          IpAddressType: 'ipv4',
        })),
      },
      NextMarker,
    };
  },
};

function wanted(call: AwsCall): TargetGroupState[] {
  const { aws, parameters } = call;
  const names = parameters.list('Names');
  const groups = requested(
    call,
    'TargetGroupArns',
    aws.targetGroups,
    'TargetGroupNotFound',
  ).filter(({ name }) => names.length === 0 || names.includes(name));
  if (!parameters.get('LoadBalancerArn')) return groups;

  const { arn } = requestedOne(
    call,
    'LoadBalancerArn',
    aws.loadBalancers,
    'LoadBalancerNotFound',
  );
  return groups.filter(group =>
    loadBalancersOf(aws, group).some(one => one.arn === arn),
  );
}
