import {
  LoadBalancer,
  Observed,
  TargetGroup,
  ZoneHealth,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { AwsConfiguration } from './AwsCollector';
import { AwsReadContext } from './AwsReadContext';
import { Observe } from './observe';
import { readAcmCertificate } from './reads/readAcmCertificate';
import { readAlarms } from './reads/readAlarms';
import { readBlockPublicAccess } from './reads/readBlockPublicAccess';
import { readBlockPublicAccessExclusions } from './reads/readBlockPublicAccessExclusions';
import { readDnsRecords } from './reads/readDnsRecords';
import { readHostedZones } from './reads/readHostedZones';
import { readInstances } from './reads/readInstances';
import { readListenerAttributes } from './reads/readListenerAttributes';
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
import { readZoneHealth } from './reads/readZoneHealth';

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
  const [loadBalancers, targetGroups, alarms] = await Promise.all([
    observe('elasticloadbalancing:DescribeLoadBalancers', () =>
      readLoadBalancers(context),
    ),
    observe('elasticloadbalancing:DescribeTargetGroups', () =>
      readTargetGroups(context),
    ),
    observe('cloudwatch:DescribeAlarms', () => readAlarms(context)),
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
  const found = Object.values(listeners).flatMap(({ value = [] }) => value);
  const [listenerAttributes, acmCertificates, zoneHealth] = await Promise.all([
    each(
      found.map(({ arn }) => arn),
      arn =>
        observe('elasticloadbalancing:DescribeListenerAttributes', () =>
          readListenerAttributes(context, arn),
        ),
    ),
    each(
      // Those of IAM are no certificates of ACM.
      uniq(found.flatMap(({ certificateArns }) => certificateArns)).filter(
        arn => /^arn:[^:]+:acm:/.test(arn),
      ),
      arn =>
        observe('acm:DescribeCertificate', () =>
          readAcmCertificate(context, arn),
        ),
    ),
    collectZoneHealth(context, observe, loadBalancers, targetGroups),
  ]);
  return {
    loadBalancers,
    targetGroups,
    listeners,
    targetGroupAttributes,
    listenerAttributes,
    acmCertificates,
    zoneHealth,
    alarms,
  };
}

/** Without what it asks about, it cannot be asked. */
async function collectZoneHealth(
  context: AwsReadContext,
  observe: Observe,
  loadBalancers: Observed<LoadBalancer[]>,
  targetGroups: Observed<TargetGroup[]>,
): Promise<Observed<ZoneHealth[]>> {
  for (const read of [loadBalancers, targetGroups]) {
    if (read.outcome === 'ok') continue;
    const { outcome, action, source, observedAt } = read;
    return { outcome, action, source, observedAt };
  }
  return observe('cloudwatch:GetMetricData', () =>
    readZoneHealth(
      context,
      loadBalancers.value ?? [],
      targetGroups.value ?? [],
      new Date(),
    ),
  );
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
