import { QueryAction } from '../AwsCall';
import { describeInstances } from './describeInstances';
import { describeInternetGateways } from './describeInternetGateways';
import { describeNatGateways } from './describeNatGateways';
import { describeNetworkAcls } from './describeNetworkAcls';
import { describeNetworkInterfaces } from './describeNetworkInterfaces';
import { describeRouteTables } from './describeRouteTables';
import { describeSecurityGroups } from './describeSecurityGroups';
import { describeSubnets } from './describeSubnets';
import { describeTransitGatewayAttachments } from './describeTransitGatewayAttachments';
import { describeTransitGatewayRouteTables } from './describeTransitGatewayRouteTables';
import { describeTransitGatewayVpcAttachments } from './describeTransitGatewayVpcAttachments';
import { describeTransitGateways } from './describeTransitGateways';
import { describeVpcBlockPublicAccessExclusions } from './describeVpcBlockPublicAccessExclusions';
import { describeVpcBlockPublicAccessOptions } from './describeVpcBlockPublicAccessOptions';
import { describeVpcs } from './describeVpcs';
import { searchTransitGatewayRoutes } from './searchTransitGatewayRoutes';
import { getManagedPrefixListEntries } from './getManagedPrefixListEntries';
import { getTransitGatewayRouteTableAssociations } from './getTransitGatewayRouteTableAssociations';
import { getTransitGatewayRouteTablePropagations } from './getTransitGatewayRouteTablePropagations';

export const ec2Actions: QueryAction[] = [
  describeInstances,
  describeInternetGateways,
  describeNatGateways,
  describeNetworkAcls,
  describeNetworkInterfaces,
  describeRouteTables,
  describeSecurityGroups,
  describeSubnets,
  describeTransitGatewayAttachments,
  describeTransitGatewayRouteTables,
  describeTransitGatewayVpcAttachments,
  describeTransitGateways,
  describeVpcBlockPublicAccessExclusions,
  describeVpcBlockPublicAccessOptions,
  describeVpcs,
  searchTransitGatewayRoutes,
  getManagedPrefixListEntries,
  getTransitGatewayRouteTableAssociations,
  getTransitGatewayRouteTablePropagations,
];
