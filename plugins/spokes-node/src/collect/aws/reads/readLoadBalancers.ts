import { paginateDescribeLoadBalancers } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  LoadBalancer,
  loadBalancerSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { allPages } from '../allPages';
import { AwsReadContext } from '../AwsReadContext';

/** Network Load Balancers; the API filters by name only. */
export async function readLoadBalancers({
  elasticLoadBalancing,
  signal: abortSignal,
}: AwsReadContext): Promise<LoadBalancer[]> {
  const loadBalancers = await allPages(
    paginateDescribeLoadBalancers(
      { client: elasticLoadBalancing, pageSize: 400 },
      {},
      { abortSignal },
    ),
    page => page.LoadBalancers,
  );
  return loadBalancerSchema.array().parse(
    loadBalancers
      .filter(({ Type }) => Type === 'network')
      .map(one => ({
        arn: one.LoadBalancerArn,
        name: one.LoadBalancerName,
        dnsName: one.DNSName,
        type: one.Type,
        scheme: one.Scheme,
        state: one.State?.Code,
        vpcId: one.VpcId,
        zones: (one.AvailabilityZones ?? []).map(zone => ({
          zoneName: zone.ZoneName,
          subnetId: zone.SubnetId,
          privateIp: zone.LoadBalancerAddresses?.[0]?.PrivateIPv4Address,
        })),
        securityGroupIds: one.SecurityGroups ?? [],
      })),
  );
}
