import { Vpc } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort } from '../scope';

/** A VPC on the spoke's Transit Gateway, neither the spoke's nor the hub's. @public */
export interface NeighbourVpc extends Vpc {
  attachmentId: string;
}

/** As far as the accounts of hub and spoke list them. */
export const neighbourVpcs = perPort<NeighbourVpc[]>(
  ({ facts: { hub, spoke }, resolve }) =>
    combine(
      {
        ends: resolve('attachments'),
        own: resolve('spokeAttachment'),
        ofHub: hub.transitGatewayVpcAttachments,
        ofSpoke: spoke.transitGatewayVpcAttachments,
        hubVpcs: hub.vpcs,
        spokeVpcs: spoke.vpcs,
      },
      ({ ends, own, ofHub, ofSpoke, hubVpcs, spokeVpcs }) => ({
        value: uniqBy([...ofHub, ...ofSpoke], ({ id }) => id)
          .filter(
            ({ transitGatewayId, vpcId }) =>
              transitGatewayId === own.transitGatewayId &&
              vpcId !== ends.hubVpcId &&
              vpcId !== ends.spokeVpcId,
          )
          .flatMap(({ id: attachmentId, vpcId }) => {
            const vpc = [...hubVpcs, ...spokeVpcs].find(
              ({ id }) => id === vpcId,
            );
            return vpc ? [{ ...vpc, attachmentId }] : [];
          }),
      }),
    ),
);

export const hubVpc = perPort<Vpc>(({ facts: { hub }, resolve }) =>
  combine(
    { loadBalancer: resolve('loadBalancer'), vpcs: hub.vpcs },
    ({ loadBalancer, vpcs }) => {
      const vpc = vpcs.find(({ id }) => id === loadBalancer.vpcId);
      return vpc
        ? { value: vpc }
        : notRead({
            source: 'ec2:DescribeVpcs',
            observedAt: hub.vpcs.observedAt,
            action: `Allow reading ${loadBalancer.vpcId}: it is not listed`,
          });
    },
  ),
);
