import { targetHealth } from '../../world/walk/targetHealth';
import { QueryAction } from '../AwsCall';
import { requestedOne } from './requested';

export const describeTargetHealth: QueryAction = {
  name: 'DescribeTargetHealth',
  answer(call) {
    const { aws, world } = call;
    const group = requestedOne(
      call,
      'TargetGroupArn',
      aws.targetGroups,
      'TargetGroupNotFound',
    );
    return {
      TargetHealthDescriptions: {
        member: group.targets.map(target => {
          const health = targetHealth(world, group, target);
          return {
            Target: {
              Id: target.id,
              Port: target.port,
              AvailabilityZone: target.availabilityZone,
            },
            HealthCheckPort:
              group.healthCheck.port === 'traffic-port'
                ? target.port
                : group.healthCheck.port,
            TargetHealth: {
              State: health.state,
              Reason: health.reason,
              Description: health.description,
            },
          };
        }),
      },
    };
  },
};
