/** Names, ids and addresses of the reference scenario: what tests point at. */
export const referenceIds = {
  account: '111111111111',
  region: 'us-east-2',
  takenAt: '2026-11-24T02:14:00.000Z',
  transitGatewayId: 'tgw-0c4d1e5f6a7b80912',
  /** Of the Transit Gateway: the one that every spoke's attachment is associated with. */
  spokesRouteTableId: 'tgw-rtb-0b7c6d5e4f3a21908',
  hub: {
    name: 'fitsync-hub',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    cidr: '10.0.0.0/16',
    internetGatewayId: 'igw-0f1e2d3c4b5a69780',
    publicRouteTableId: 'rtb-0a9b8c7d6e5f40312',
    publicSubnets: [
      { id: 'subnet-0a11b22c33d44e551', cidr: '10.0.1.0/24' },
      { id: 'subnet-0b22c33d44e55f662', cidr: '10.0.2.0/24' },
    ],
    attachmentSubnets: [
      { id: 'subnet-0c33d44e55f660773', cidr: '10.0.11.0/24' },
      { id: 'subnet-0d44e55f660770884', cidr: '10.0.12.0/24' },
    ],
    publicNetworkAclId: 'acl-0a1c2b3d4e5f60713',
    attachmentNetworkAclId: 'acl-0b2d3c4e5f6071824',
    attachmentRouteTableIds: ['rtb-0b8c7d6e5f4032143', 'rtb-0c7d6e5f403214354'],
    natGatewayIds: ['nat-0a1c2e3f405162738', 'nat-0b2d3f4051627384a'],
    attachmentId: 'tgw-attach-0a0b0c0d0e0f10213',
    /** Of the Transit Gateway: the one that the hub's attachment is associated with. */
    transitGatewayRouteTableId: 'tgw-rtb-0a6b5c4d3e2f10897',
  },
  prod: {
    name: 'fitsync-prod-spoke',
    vpcId: 'vpc-0b2c3d4e5f6071829',
    cidr: '10.1.0.0/16',
    routeTableId: 'rtb-0d6e5f40321435465',
    networkAclId: 'acl-0c3e4d5f607182935',
    nodeSubnets: [
      { id: 'subnet-0e55f660770880995', cidr: '10.1.1.0/24' },
      { id: 'subnet-0f660770880990aa6', cidr: '10.1.2.0/24' },
    ],
    attachmentId: 'tgw-attach-0b0c0d0e0f1021324',
    nodeSecurityGroupId: 'sg-0a1f2e3d4c5b60798',
    nodes: [
      {
        name: 'fitsync-prod-spoke-master-0',
        instanceId: 'i-0a1b2c3d4e5f61011',
        ip: '10.1.1.49',
      },
      {
        name: 'fitsync-prod-spoke-worker-0',
        instanceId: 'i-0b2c3d4e5f6102122',
        ip: '10.1.1.104',
      },
    ],
    loadBalancer: {
      name: 'fitsync-prod-nlb',
      id: '50dc6c495c0c9188',
      addresses: ['10.0.1.117', '10.0.2.19'],
      securityGroupId: 'sg-0b2e3d4c5b6079817',
    },
  },
  stage: {
    name: 'fitsync-stage-spoke',
    vpcId: 'vpc-0c3d4e5f60718293a',
    cidr: '10.2.0.0/16',
    routeTableId: 'rtb-0e5f4032143546576',
    networkAclId: 'acl-0d4f5e60718293a46',
    nodeSubnets: [
      { id: 'subnet-0a770880990aa0bb7', cidr: '10.2.1.0/24' },
      { id: 'subnet-0b880990aa0bb0cc8', cidr: '10.2.2.0/24' },
    ],
    attachmentId: 'tgw-attach-0c0d0e0f102132435',
    nodeSecurityGroupId: 'sg-0c3d4c5b607981726',
    nodes: [
      {
        name: 'fitsync-stage-spoke-master-0',
        instanceId: 'i-0c3d4e5f610213233',
        ip: '10.2.1.31',
      },
      {
        name: 'fitsync-stage-spoke-worker-0',
        instanceId: 'i-0d4e5f61021324344',
        ip: '10.2.1.86',
      },
    ],
    loadBalancer: {
      name: 'fitsync-stage-nlb',
      id: '73e2d6bc24d8a067',
      addresses: ['10.0.1.142', '10.0.2.77'],
      securityGroupId: 'sg-0d4c5b60798172635',
    },
  },
} as const;

export type ReferenceSpokeIds =
  | (typeof referenceIds)['prod']
  | (typeof referenceIds)['stage'];

const elb = 'arn:aws:elasticloadbalancing:us-east-2:111111111111';

/** ARNs of a reference spoke's load balancer, by public port. */
export function referenceArns({
  loadBalancer: { name, id },
}: ReferenceSpokeIds) {
  return {
    loadBalancer: `${elb}:loadbalancer/net/${name}/${id}`,
    listener: (port: number) => `${elb}:listener/net/${name}/${id}/${port}`,
    targetGroup: (port: number) =>
      `${elb}:targetgroup/${name.replace('-nlb', '')}-${port}/${id}`,
  };
}
