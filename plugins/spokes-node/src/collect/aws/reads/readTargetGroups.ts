import { paginateDescribeTargetGroups } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  TargetGroup,
  targetGroupSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { allPages } from '../allPages';
import { AwsReadContext } from '../AwsReadContext';

/** What a Network Load Balancer can forward to; HTTP, HTTPS and GENEVE groups belong to the other types. */
const protocols = ['TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'];

export async function readTargetGroups({
  elasticLoadBalancing,
  signal: abortSignal,
}: AwsReadContext): Promise<TargetGroup[]> {
  const groups = await allPages(
    paginateDescribeTargetGroups(
      { client: elasticLoadBalancing, pageSize: 400 },
      {},
      { abortSignal },
    ),
    page => page.TargetGroups,
  );
  return targetGroupSchema.array().parse(
    groups
      .filter(({ Protocol }) => Protocol && protocols.includes(Protocol))
      .map(group => ({
        arn: group.TargetGroupArn,
        name: group.TargetGroupName,
        protocol: group.Protocol,
        port: group.Port,
        vpcId: group.VpcId,
        targetType: group.TargetType,
        healthCheck: {
          protocol: group.HealthCheckProtocol,
          port: group.HealthCheckPort,
          path: group.HealthCheckPath,
          intervalSeconds: group.HealthCheckIntervalSeconds,
        },
        loadBalancerArns: group.LoadBalancerArns ?? [],
      })),
  );
}
