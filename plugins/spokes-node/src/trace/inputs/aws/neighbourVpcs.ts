import {
  TransitGatewayVpcAttachment,
  Vpc,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { perVersion } from '../../lookup/perVersion';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort } from '../scope';

/** A VPC on the spoke's Transit Gateway, neither the spoke's nor the hub's. @public */
export interface NeighbourVpc extends Vpc {
  attachmentId: string;
}

/** Of several of one id the first, as a search would find it. */
const vpcsById = perVersion(
  (all: readonly Vpc[]) => new Map(all.toReversed().map(one => [one.id, one])),
);

/** One account's where hub and spoke share it, which a large hub has hundreds of. */
function attachmentsOf(
  ofHub: TransitGatewayVpcAttachment[],
  ofSpoke: TransitGatewayVpcAttachment[],
): TransitGatewayVpcAttachment[] {
  const all = ofHub === ofSpoke ? ofHub : [...ofHub, ...ofSpoke];
  return uniqBy(all, ({ id }) => id);
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
        value: attachmentsOf(ofHub, ofSpoke)
          .filter(
            ({ transitGatewayId, vpcId }) =>
              transitGatewayId === own.transitGatewayId &&
              vpcId !== ends.hubVpcId &&
              vpcId !== ends.spokeVpcId,
          )
          .flatMap(({ id: attachmentId, vpcId }) => {
            const vpc =
              vpcsById(hubVpcs).get(vpcId) ?? vpcsById(spokeVpcs).get(vpcId);
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
