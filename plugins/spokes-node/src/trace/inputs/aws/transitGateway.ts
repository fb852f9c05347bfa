import {
  TransitGatewayRoute,
  TransitGatewayVpcAttachment,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy, uniqBy } from 'lodash';
import { Input } from '../../defineCheck';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { perPort, TraceScope } from '../scope';
import { recordOf } from './recordOf';

/** The two ends of the Transit Gateway, as far as they exist. @public */
export interface Attachments {
  hubVpcId: string;
  spokeVpcId: string;
  hub?: TransitGatewayVpcAttachment;
  spoke?: TransitGatewayVpcAttachment;
}

/** The route table that traffic of an attachment is looked up in. @public */
export interface Association {
  routeTableId: string;
  state: string;
}

/** A route table of the Transit Gateway with its routes. @public */
export interface TransitGatewayTable {
  id: string;
  routes: TransitGatewayRoute[];
}

export const attachments = perPort<Attachments>(
  ({ facts: { binding, hub, spoke }, resolve }) =>
    combine(
      {
        loadBalancer: resolve('loadBalancer'),
        spokeVpc: resolve('spokeVpc'),
        ofHub: hub.transitGatewayVpcAttachments,
        ofSpoke: spoke.transitGatewayVpcAttachments,
      },
      ({ loadBalancer, spokeVpc, ofHub, ofSpoke }) => {
        const all = uniqBy([...ofHub, ...ofSpoke], ({ id }) => id).filter(
          ({ transitGatewayId }) =>
            !binding.hub.transitGatewayId ||
            transitGatewayId === binding.hub.transitGatewayId,
        );
        const ends = (vpcId: string) =>
          sortBy(
            all.filter(attachment => attachment.vpcId === vpcId),
            ({ state }) => state !== 'available',
            ({ state }) => state.startsWith('delet'),
          );
        const ofSpokeVpc = ends(spokeVpc.id);
        const ofHubVpc = ends(loadBalancer.vpcId);
        // The gateway that both stand on, where there is one.
        const shared = ofSpokeVpc.find(one =>
          ofHubVpc.some(
            other => other.transitGatewayId === one.transitGatewayId,
          ),
        );
        const spokeEnd = shared ?? ofSpokeVpc[0];
        return {
          value: {
            hubVpcId: loadBalancer.vpcId,
            spokeVpcId: spokeVpc.id,
            spoke: spokeEnd,
            hub: ofHubVpc.find(
              ({ transitGatewayId }) =>
                !spokeEnd || transitGatewayId === spokeEnd.transitGatewayId,
            ),
          },
        };
      },
    ),
);

const end = (side: 'hub' | 'spoke') =>
  perPort<TransitGatewayVpcAttachment>(({ resolve }) =>
    combine({ ends: resolve('attachments') }, ({ ends }) => {
      const attachment = ends[side];
      return attachment
        ? { value: attachment }
        : notThere(`the ${side}'s VPC is not attached to the Transit Gateway`);
    }),
  );
export const hubAttachment = end('hub');
export const spokeAttachment = end('spoke');

/** Zone ids in which each end has a subnet. @public */
export interface AttachmentZones {
  hub: string[];
  spoke: string[];
}

export const attachmentZones = perPort<AttachmentZones>(
  ({ facts: { hub, spoke }, resolve }) =>
    combine(
      {
        hubEnd: resolve('hubAttachment'),
        spokeEnd: resolve('spokeAttachment'),
        hubSubnets: hub.subnets,
        spokeSubnets: spoke.subnets,
      },
      ({ hubEnd, spokeEnd, hubSubnets, spokeSubnets }) => ({
        value: {
          hub: hubSubnets
            .filter(({ id }) => hubEnd.subnetIds.includes(id))
            .map(({ zoneId }) => zoneId),
          spoke: spokeSubnets
            .filter(({ id }) => spokeEnd.subnetIds.includes(id))
            .map(({ zoneId }) => zoneId),
        },
      }),
    ),
);

/** Only the gateway's owner can see associations, so it is the hub's account that is asked. */
const associationOf = (side: 'hub' | 'spoke') =>
  perPort<{ attachmentId: string; association?: Association }>(
    ({ facts: { hub }, resolve }) =>
      combine(
        {
          attachment: resolve(`${side}Attachment`),
          all: hub.transitGatewayAttachments,
        },
        ({ attachment, all }) => ({
          value: {
            attachmentId: attachment.id,
            association: all.find(({ id }) => id === attachment.id)
              ?.association,
          },
        }),
      ),
  );
export const hubAssociation = associationOf('hub');
export const spokeAssociation = associationOf('spoke');

const tableOf = (side: 'hub' | 'spoke') =>
  perPort<TransitGatewayTable>(scope => {
    const { hub, takenAt } = scope.facts;
    return withTable(scope, side, id =>
      combine(
        {
          routes: recordOf(
            hub.transitGatewayRoutes,
            id,
            'ec2:SearchTransitGatewayRoutes',
            takenAt,
          ),
        },
        ({ routes }) => ({ value: { id, routes } }),
      ),
    );
  });
/** Where traffic that comes from the hub is looked up. */
export const forwardTable = tableOf('hub');
/** Where traffic that comes from the spoke is looked up. */
export const returnTable = tableOf('spoke');

/** Attachments that propagate into the forward table. */
export const forwardPropagations = perPort<string[]>(scope => {
  const { hub, takenAt } = scope.facts;
  return withTable(scope, 'hub', id =>
    recordOf(
      hub.transitGatewayPropagations,
      id,
      'ec2:GetTransitGatewayRouteTablePropagations',
      takenAt,
    ),
  );
});

function withTable<T>(
  { resolve }: TraceScope,
  side: 'hub' | 'spoke',
  read: (id: string) => Input<T>,
): Input<T> {
  return combine({ end: resolve(`${side}Association`) }, ({ end: found }) =>
    found.association?.state === 'associated'
      ? read(found.association.routeTableId)
      : notThere(`${found.attachmentId} is associated with no route table`),
  );
}

/** Id of the gateway where any read tells it, for the text of a fix; never judged. @public */
export interface TransitGatewayHint {
  id: string;
}

export const transitGateway = perPort<TransitGatewayHint>(
  ({ facts: { binding, hub, takenAt }, resolve }) => {
    const ends = resolve('attachments');
    const known = ends.outcome === 'ok' ? ends.value : undefined;
    return {
      outcome: 'ok',
      source: 'configuration',
      observedAt: takenAt,
      value: {
        id:
          binding.hub.transitGatewayId ??
          known?.spoke?.transitGatewayId ??
          known?.hub?.transitGatewayId ??
          hub.transitGatewayVpcAttachments.value?.[0]?.transitGatewayId ??
          'the Transit Gateway',
      },
    };
  },
);
