import { AwsWorld } from '../world/AwsWorld';

/** Lists of AWS's that hold something of a spoke's own. */
export type ResourceList =
  | 'vpcs'
  | 'subnets'
  | 'routeTables'
  | 'networkAcls'
  | 'securityGroups'
  | 'transitGatewayAttachments'
  | 'instances'
  | 'networkInterfaces'
  | 'loadBalancers'
  | 'listeners'
  | 'targetGroups'
  | 'alarms';

export type SpokeResources = Pick<AwsWorld, ResourceList>;
