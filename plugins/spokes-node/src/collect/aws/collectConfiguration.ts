import { Observed } from '@fitsync/backstage-plugin-spokes-common';
import { AwsConfiguration } from './AwsCollector';
import { AwsReadContext } from './AwsReadContext';
import { Observe } from './observe';
import { readBlockPublicAccess } from './reads/readBlockPublicAccess';
import { readBlockPublicAccessExclusions } from './reads/readBlockPublicAccessExclusions';
import { readDnsRecords } from './reads/readDnsRecords';
import { readHostedZones } from './reads/readHostedZones';
import { readInstances } from './reads/readInstances';
import { readListeners } from './reads/readListeners';
import { readLoadBalancers } from './reads/readLoadBalancers';
import { readNatGateways } from './reads/readNatGateways';
import { readNetworkAcls } from './reads/readNetworkAcls';
import { readNetworkInterfaces } from './reads/readNetworkInterfaces';
import { readRouteTables } from './reads/readRouteTables';
import { readSecurityGroups } from './reads/readSecurityGroups';
import { readSubnets } from './reads/readSubnets';
import { readTargetGroupAttributes } from './reads/readTargetGroupAttributes';
import { readTargetGroups } from './reads/readTargetGroups';
import { readTransitGatewayAttachments } from './reads/readTransitGatewayAttachments';
import { readTransitGatewayPropagations } from './reads/readTransitGatewayPropagations';
import { readTransitGatewayRoutes } from './reads/readTransitGatewayRoutes';
import { readTransitGatewayRouteTables } from './reads/readTransitGatewayRouteTables';
import { readTransitGatewayVpcAttachments } from './reads/readTransitGatewayVpcAttachments';
import { readVpcs } from './reads/readVpcs';

/** Lists first, then what has to be asked for one by one: route tables, load balancers, target groups. */
export async function collectConfiguration(
  context: AwsReadContext,
  observe: Observe,
): Promise<Omit<AwsConfiguration, 'account' | 'region'>> {
  const [network, transit, balancing, names] = await Promise.all([
    collectNetwork(context, observe),
    collectTransitGateways(context, observe),
    collectLoadBalancers(context, observe),
    collectNames(context, observe),
  ]);
  return { ...network, ...transit, ...balancing, ...names };
}

async function collectNetwork(context: AwsReadContext, observe: Observe) {
  const [
    vpcs,
    subnets,
    routeTables,
    securityGroups,
    networkAcls,
    instances,
    natGateways,
    networkInterfaces,
    blockPublicAccess,
    blockPublicAccessExclusions,
  ] = await Promise.all([
    observe('ec2:DescribeVpcs', () => readVpcs(context)),
    observe('ec2:DescribeSubnets', () => readSubnets(context)),
    observe('ec2:DescribeRouteTables', () => readRouteTables(context)),
    observe('ec2:DescribeSecurityGroups', () => readSecurityGroups(context)),
    observe('ec2:DescribeNetworkAcls', () => readNetworkAcls(context)),
    observe('ec2:DescribeInstances', () => readInstances(context)),
    observe('ec2:DescribeNatGateways', () => readNatGateways(context)),
    observe('ec2:DescribeNetworkInterfaces', () =>
      readNetworkInterfaces(context),
    ),
    observe('ec2:DescribeVpcBlockPublicAccessOptions', () =>
      readBlockPublicAccess(context),
    ),
    observe('ec2:DescribeVpcBlockPublicAccessExclusions', () =>
      readBlockPublicAccessExclusions(context),
    ),
  ]);
  return {
    vpcs,
    subnets,
    routeTables,
    securityGroups,
    networkAcls,
    instances,
    natGateways,
    networkInterfaces,
    blockPublicAccess,
    blockPublicAccessExclusions,
  };
}

async function collectTransitGateways(
  context: AwsReadContext,
  observe: Observe,
) {
  const [attachments, vpcAttachments, tables] = await Promise.all([
    observe('ec2:DescribeTransitGatewayAttachments', () =>
      readTransitGatewayAttachments(context),
    ),
    observe('ec2:DescribeTransitGatewayVpcAttachments', () =>
      readTransitGatewayVpcAttachments(context),
    ),
    observe('ec2:DescribeTransitGatewayRouteTables', () =>
      readTransitGatewayRouteTables(context),
    ),
  ]);
  const ids = (tables.value ?? []).map(({ id }) => id);
  const [transitGatewayRoutes, transitGatewayPropagations] = await Promise.all([
    each(ids, id =>
      observe('ec2:SearchTransitGatewayRoutes', () =>
        readTransitGatewayRoutes(context, id),
      ),
    ),
    each(ids, id =>
      observe('ec2:GetTransitGatewayRouteTablePropagations', () =>
        readTransitGatewayPropagations(context, id),
      ),
    ),
  ]);
  return {
    transitGatewayAttachments: attachments,
    transitGatewayVpcAttachments: vpcAttachments,
    transitGatewayRouteTables: tables,
    transitGatewayRoutes,
    transitGatewayPropagations,
  };
}

async function collectLoadBalancers(context: AwsReadContext, observe: Observe) {
  const [loadBalancers, targetGroups] = await Promise.all([
    observe('elasticloadbalancing:DescribeLoadBalancers', () =>
      readLoadBalancers(context),
    ),
    observe('elasticloadbalancing:DescribeTargetGroups', () =>
      readTargetGroups(context),
    ),
  ]);
  const [listeners, targetGroupAttributes] = await Promise.all([
    each(
      (loadBalancers.value ?? []).map(({ arn }) => arn),
      arn =>
        observe('elasticloadbalancing:DescribeListeners', () =>
          readListeners(context, arn),
        ),
    ),
    each(
      (targetGroups.value ?? []).map(({ arn }) => arn),
      arn =>
        observe('elasticloadbalancing:DescribeTargetGroupAttributes', () =>
          readTargetGroupAttributes(context, arn),
        ),
    ),
  ]);
  return { loadBalancers, targetGroups, listeners, targetGroupAttributes };
}

async function collectNames(context: AwsReadContext, observe: Observe) {
  const hostedZones = await observe('route53:ListHostedZonesByName', () =>
    readHostedZones(context),
  );
  const dnsRecords = await each(
    (hostedZones.value ?? []).map(({ id }) => id),
    id =>
      observe('route53:ListResourceRecordSets', () =>
        readDnsRecords(context, id),
      ),
  );
  return { hostedZones, dnsRecords };
}

/** One observation for each key. */
async function each<T>(
  keys: string[],
  read: (key: string) => Promise<Observed<T>>,
): Promise<Record<string, Observed<T>>> {
  const entries = await Promise.all(
    keys.map(async key => [key, await read(key)] as const),
  );
  return Object.fromEntries(entries);
}
