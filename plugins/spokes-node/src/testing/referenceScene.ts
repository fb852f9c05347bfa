import {
  Facts,
  Observed,
  RouteTable,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from './referenceFacts';
import { referenceArns, referenceIds } from './referenceIds';

/** The last good value of a read, to be changed in place. */
export function valueOf<T>(observed: Observed<T>): T {
  if (observed.outcome !== 'ok') throw new Error(`${observed.source} failed`);
  return observed.value;
}

/** The reference scenario with handles on what carries productpage's traffic, for a test to damage. */
export function referenceScene() {
  const facts = referenceFacts();
  const [aws] = facts.aws;
  const { hub, prod, spokesRouteTableId } = referenceIds;
  const arns = referenceArns(prod);
  return {
    facts,
    aws,
    cluster: facts.clusters[0],
    ids: { ...referenceIds, arns },
    loadBalancer: find(
      aws.loadBalancers,
      ({ arn }) => arn === arns.loadBalancer,
    ),
    listeners: valueOf(aws.listeners[arns.loadBalancer]),
    listener: find(aws.listeners[arns.loadBalancer], ({ port }) => port === 80),
    targetGroup: find(
      aws.targetGroups,
      ({ arn }) => arn === arns.targetGroup(80),
    ),
    targetGroupAttributes: valueOf(
      aws.targetGroupAttributes[arns.targetGroup(80)],
    ),
    targets: valueOf(aws.targetHealth[arns.targetGroup(80)]),
    hubTable: table(facts, hub.publicRouteTableId),
    attachmentTables: hub.attachmentRouteTableIds.map(id => table(facts, id)),
    spokeTable: table(facts, prod.routeTableId),
    hubAttachment: find(
      aws.transitGatewayVpcAttachments,
      ({ id }) => id === hub.attachmentId,
    ),
    spokeAttachment: find(
      aws.transitGatewayVpcAttachments,
      ({ id }) => id === prod.attachmentId,
    ),
    hubAssociation: find(
      aws.transitGatewayAttachments,
      ({ id }) => id === hub.attachmentId,
    ),
    spokeAssociation: find(
      aws.transitGatewayAttachments,
      ({ id }) => id === prod.attachmentId,
    ),
    forwardRoutes: valueOf(
      aws.transitGatewayRoutes[hub.transitGatewayRouteTableId],
    ),
    returnRoutes: valueOf(aws.transitGatewayRoutes[spokesRouteTableId]),
    propagations: valueOf(
      aws.transitGatewayPropagations[hub.transitGatewayRouteTableId],
    ),
    hubAcl: find(aws.networkAcls!, ({ id }) => id === hub.publicNetworkAclId),
    attachmentAcl: find(
      aws.networkAcls!,
      ({ id }) => id === hub.attachmentNetworkAclId,
    ),
    nodeAcl: find(aws.networkAcls!, ({ id }) => id === prod.networkAclId),
    nodeGroup: find(
      aws.securityGroups,
      ({ id }) => id === prod.nodeSecurityGroupId,
    ),
    nlbGroup: find(
      aws.securityGroups,
      ({ id }) => id === prod.loadBalancer.securityGroupId,
    ),
    ingressService: find<Service>(
      facts.clusters[0].services,
      ({ metadata }) => metadata.name === 'istio-ingressgateway',
    ),
  };
}

/** @see referenceScene */
export type ReferenceScene = ReturnType<typeof referenceScene>;

function table({ aws }: Facts, id: string): RouteTable {
  return find(aws[0].routeTables, one => one.id === id);
}

function find<T>(all: Observed<T[]>, matches: (one: T) => boolean): T {
  const found = valueOf(all).find(matches);
  if (!found) throw new Error(`Not in ${all.source}`);
  return found;
}
