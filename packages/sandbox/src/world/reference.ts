/** Names and ids of the reference scenario: what faults, tests and the catalog point at. */
export const reference = {
  account: '111111111111',
  region: 'us-east-2',
  zones: {
    a: { id: 'use2-az1', name: 'us-east-2a' },
    b: { id: 'use2-az2', name: 'us-east-2b' },
  },
  transitGatewayId: 'tgw-0c4d1e5f6a7b80912',
  /** Shared by every spoke, so that none can reach another. */
  spokeTransitGatewayRouteTableId: 'tgw-rtb-0b7c6d5e4f3a21908',
  hub: {
    name: 'fitsync-hub',
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    cidr: '10.0.0.0/16',
    internetGatewayId: 'igw-0f1e2d3c4b5a69780',
    /** Of the NLBs and the NAT gateways. */
    publicRouteTableId: 'rtb-0a9b8c7d6e5f40312',
    publicSubnets: {
      a: { id: 'subnet-0a11b22c33d44e551', cidr: '10.0.1.0/24' },
      b: { id: 'subnet-0b22c33d44e55f662', cidr: '10.0.2.0/24' },
    },
    /** Of the Transit Gateway's attachment; each leaves through the NAT gateway of its zone. */
    attachmentSubnets: {
      a: { id: 'subnet-0c33d44e55f660773', cidr: '10.0.11.0/24' },
      b: { id: 'subnet-0d44e55f660770884', cidr: '10.0.12.0/24' },
    },
    publicNetworkAclId: 'acl-0a1c2b3d4e5f60713',
    /** The VPC's default one. */
    attachmentNetworkAclId: 'acl-0b2d3c4e5f6071824',
    attachmentRouteTableIds: {
      a: 'rtb-0b8c7d6e5f4032143',
      b: 'rtb-0c7d6e5f403214354',
    },
    natGatewayIds: {
      a: 'nat-0a1c2e3f405162738',
      b: 'nat-0b2d3f4051627384a',
    },
    attachmentId: 'tgw-attach-0a0b0c0d0e0f10213',
    transitGatewayRouteTableId: 'tgw-rtb-0a6b5c4d3e2f10897',
  },
  hostedZone: { id: 'Z0123456789FITSYNCHUB', name: 'fitsync.example.' },
  spokes: {
    'fitsync-prod-spoke': {
      name: 'fitsync-prod-spoke',
      host: 'prod.fitsync.example',
      vpcId: 'vpc-0b2c3d4e5f6071829',
      cidr: '10.1.0.0/16',
      routeTableId: 'rtb-0d6e5f40321435465',
      networkAclId: 'acl-0c3e4d5f607182935',
      nodeSubnets: {
        a: { id: 'subnet-0e55f660770880995', cidr: '10.1.1.0/24' },
        b: { id: 'subnet-0f660770880990aa6', cidr: '10.1.2.0/24' },
      },
      attachmentId: 'tgw-attach-0b0c0d0e0f1021324',
      nodeSecurityGroupId: 'sg-0a1f2e3d4c5b60798',
      nodes: {
        master: { instanceId: 'i-0a1b2c3d4e5f61011', privateIp: '10.1.1.49' },
        worker: { instanceId: 'i-0b2c3d4e5f6102122', privateIp: '10.1.1.104' },
      },
      nodePorts: { http: 30080, https: 30443, status: 30021 },
      loadBalancer: {
        name: 'fitsync-prod-nlb',
        id: '50dc6c495c0c9188',
        addresses: { a: '10.0.1.117', b: '10.0.2.19' },
        interfaceIds: {
          a: 'eni-0a7b6c5d4e3f20119',
          b: 'eni-0b6c5d4e3f2011928',
        },
        securityGroupId: 'sg-0b2e3d4c5b6079817',
        arn: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:loadbalancer/net/fitsync-prod-nlb/50dc6c495c0c9188',
        dnsName:
          'fitsync-prod-nlb-50dc6c495c0c9188.elb.us-east-2.amazonaws.com',
        listenerArns: {
          http: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:listener/net/fitsync-prod-nlb/50dc6c495c0c9188/f2f7dc8efc522ab2',
          https:
            'arn:aws:elasticloadbalancing:us-east-2:111111111111:listener/net/fitsync-prod-nlb/50dc6c495c0c9188/0467ef3c8400ae65',
        },
        targetGroupArns: {
          http: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/fitsync-prod-http/6d0ecf831eec9f09',
          https:
            'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/fitsync-prod-https/2453ed029918f21f',
        },
      },
    },
    'fitsync-stage-spoke': {
      name: 'fitsync-stage-spoke',
      host: 'stage.fitsync.example',
      vpcId: 'vpc-0c3d4e5f60718293a',
      cidr: '10.2.0.0/16',
      routeTableId: 'rtb-0e5f4032143546576',
      networkAclId: 'acl-0d4f5e60718293a46',
      nodeSubnets: {
        a: { id: 'subnet-0a770880990aa0bb7', cidr: '10.2.1.0/24' },
        b: { id: 'subnet-0b880990aa0bb0cc8', cidr: '10.2.2.0/24' },
      },
      attachmentId: 'tgw-attach-0c0d0e0f102132435',
      nodeSecurityGroupId: 'sg-0c3d4c5b607981726',
      nodes: {
        master: { instanceId: 'i-0c3d4e5f610213233', privateIp: '10.2.1.31' },
        worker: { instanceId: 'i-0d4e5f61021324344', privateIp: '10.2.1.86' },
      },
      nodePorts: { http: 30080, https: 30443, status: 30021 },
      loadBalancer: {
        name: 'fitsync-stage-nlb',
        id: '73e2d6bc24d8a067',
        addresses: { a: '10.0.1.142', b: '10.0.2.77' },
        interfaceIds: {
          a: 'eni-0c5d4e3f201192837',
          b: 'eni-0d4e3f20119283746',
        },
        securityGroupId: 'sg-0d4c5b60798172635',
        arn: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:loadbalancer/net/fitsync-stage-nlb/73e2d6bc24d8a067',
        dnsName:
          'fitsync-stage-nlb-73e2d6bc24d8a067.elb.us-east-2.amazonaws.com',
        listenerArns: {
          http: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:listener/net/fitsync-stage-nlb/73e2d6bc24d8a067/3e1d7b9a52c8f604',
          https:
            'arn:aws:elasticloadbalancing:us-east-2:111111111111:listener/net/fitsync-stage-nlb/73e2d6bc24d8a067/a84c0f6e19b7d253',
        },
        targetGroupArns: {
          http: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/fitsync-stage-http/9ba4e2f7c1d05638',
          https:
            'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/fitsync-stage-https/c57a1b0e8d36f492',
        },
      },
    },
  },
} as const;

export type ReferenceSpokeName = keyof typeof reference.spokes;
export type ReferenceSpoke = (typeof reference.spokes)[ReferenceSpokeName];
