import {
  Observed,
  TargetGroup,
  targetGroupSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { ok } from '../observed';

/** A target group that sends to a node port. */
export function targetGroup(port = 30080): Observed<TargetGroup> {
  return ok(
    targetGroupSchema.parse({
      arn: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/http/1',
      name: 'http',
      protocol: 'TCP',
      port,
      vpcId: 'vpc-hub',
      targetType: 'ip',
      healthCheck: {
        protocol: 'TCP',
        port: 'traffic-port',
        intervalSeconds: 10,
      },
      loadBalancerArns: [],
    }),
    'elasticloadbalancing:DescribeTargetGroups',
  );
}
