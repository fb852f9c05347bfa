import { AwsWorld } from '../world/AwsWorld';

/** The world has one region; a call to any other finds nothing there, as with AWS. */
export function regionOf(aws: AwsWorld, region: string): AwsWorld {
  if (region === aws.region) return aws;
  return {
    ...aws,
    region,
    vpcs: [],
    subnets: [],
    prefixLists: [],
    routeTables: [],
    securityGroups: [],
    networkAcls: [],
    instances: [],
    networkInterfaces: [],
    internetGateways: [],
    natGateways: [],
    blockPublicAccess: { mode: 'off', exclusions: [] },
    transitGateways: [],
    transitGatewayAttachments: [],
    transitGatewayRouteTables: [],
    loadBalancers: [],
    listeners: [],
    targetGroups: [],
    certificates: [],
    alarms: [],
    lostZones: [],
  };
}
