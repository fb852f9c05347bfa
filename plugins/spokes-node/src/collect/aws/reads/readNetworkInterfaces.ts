import { paginateDescribeNetworkInterfaces } from '@aws-sdk/client-ec2';
import {
  NetworkInterface,
  networkInterfaceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { readScoped } from '../readScoped';

/** Only those of Network Load Balancers: all others are nobody's business here. */
const ofLoadBalancers = { Name: 'description', Values: ['ELB net/*'] };

export async function readNetworkInterfaces({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<NetworkInterface[]> {
  const interfaces = await readScoped(
    scopes.vpc,
    filters =>
      paginateDescribeNetworkInterfaces(
        { client: ec2, pageSize: 1000 },
        { Filters: [...filters, ofLoadBalancers] },
        { abortSignal },
      ),
    page => page.NetworkInterfaces,
  );
  return networkInterfaceSchema.array().parse(
    interfaces.map(one => ({
      id: one.NetworkInterfaceId,
      vpcId: one.VpcId,
      subnetId: one.SubnetId,
      privateIp: one.PrivateIpAddress,
      publicIp: one.Association?.PublicIp,
      description: one.Description,
    })),
  );
}
