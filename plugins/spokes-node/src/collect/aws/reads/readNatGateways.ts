import { paginateDescribeNatGateways } from '@aws-sdk/client-ec2';
import {
  NatGateway,
  natGatewaySchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { readScoped } from '../readScoped';

/** Deleted ones stay in AWS's list for an hour. */
const thatMayWork = {
  Name: 'state',
  Values: ['pending', 'available', 'failed', 'deleting'],
};

export async function readNatGateways({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<NatGateway[]> {
  const gateways = await readScoped(
    scopes.vpc,
    filters =>
      paginateDescribeNatGateways(
        { client: ec2, pageSize: 1000 },
        { Filter: [...filters, thatMayWork] },
        { abortSignal },
      ),
    page => page.NatGateways,
  );
  return natGatewaySchema.array().parse(
    gateways
      // A regional NAT gateway stands in no subnet.
      .filter(({ SubnetId }) => SubnetId)
      .map(gateway => ({
        id: gateway.NatGatewayId,
        vpcId: gateway.VpcId,
        subnetId: gateway.SubnetId,
        state: gateway.State,
      })),
  );
}
