import { QueryAction } from '../AwsCall';
import { listOf } from './listOf';
import { requested } from './requested';

export const describeLoadBalancers: QueryAction = {
  name: 'DescribeLoadBalancers',
  answer(call) {
    const { aws, parameters } = call;
    const names = parameters.list('Names');
    const { items, NextMarker } = listOf(
      call,
      requested(
        call,
        'LoadBalancerArns',
        aws.loadBalancers,
        'LoadBalancerNotFound',
      ).filter(({ name }) => names.length === 0 || names.includes(name)),
    );
    return {
      LoadBalancers: {
        member: items.map(one => ({
          LoadBalancerArn: one.arn,
          DNSName: one.dnsName,
          CanonicalHostedZoneId: one.canonicalHostedZoneId,
          CreatedTime: '2026-03-02T09:00:00.000Z',
          LoadBalancerName: one.name,
          Scheme: one.scheme,
          VpcId: one.vpcId,
          State: { Code: one.state },
          Type: one.type,
          AvailabilityZones: {
            member: one.subnetIds.map(subnetId => ({
              ZoneName: aws.subnets.find(({ id }) => id === subnetId)?.zoneName,
              SubnetId: subnetId,
              // The private addresses of an internet-facing NLB are told by its network interfaces only.
              LoadBalancerAddresses: {},
            })),
          },
          SecurityGroups: { member: one.securityGroupIds },
          IpAddressType: 'ipv4',
        })),
      },
      NextMarker,
    };
  },
};
