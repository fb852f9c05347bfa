import { reference } from '../world/reference';

const arn = (kind: string, rest: string) =>
  `arn:aws:elasticloadbalancing:${reference.region}:${reference.account}:${kind}/${rest}`;

/** Names and ids of a network that people made by hand, in the same account: none of our templates, names or tags. */
export const brownfield = {
  owner: 'group:default/platform',
  transitGatewayId: 'tgw-0f9e8d7c6b5a43210',
  /** The gateway's default table: hub and spoke share it. */
  transitGatewayRouteTableId: 'tgw-rtb-0f1e2d3c4b5a69788',
  hub: {
    name: 'corp-network',
    vpcId: 'vpc-0f00ba4c0ffee1234',
    cidr: '10.100.0.0/16',
    internetGatewayId: 'igw-0fab1fab1fab1fab1',
    natGatewayId: 'nat-0fab2fab2fab2fab2',
    attachmentId: 'tgw-attach-0fab3fab3fab3fab3',
    networkAclId: 'acl-0fab4fab4fab4fab4',
    /** One table for each, as the console makes them. */
    publicRouteTables: {
      a: 'rtb-0fab5fab5fab5fa0a',
      b: 'rtb-0fab5fab5fab5fa0b',
    },
    privateRouteTableId: 'rtb-0fab6fab6fab6fab6',
    publicSubnets: {
      a: { id: 'subnet-0fab7fab7fab7fa0a', cidr: '10.100.0.0/20' },
      b: { id: 'subnet-0fab7fab7fab7fa0b', cidr: '10.100.16.0/20' },
    },
    privateSubnets: {
      a: { id: 'subnet-0fab8fab8fab8fa0a', cidr: '10.100.128.0/20' },
      b: { id: 'subnet-0fab8fab8fab8fa0b', cidr: '10.100.144.0/20' },
    },
  },
  spoke: {
    name: 'legacy-shop',
    vpcId: 'vpc-0f11ca5cade5c0de5',
    cidr: '10.101.0.0/16',
    routeTableId: 'rtb-0fbb1fbb1fbb1fbb1',
    networkAclId: 'acl-0fbb2fbb2fbb2fbb2',
    attachmentId: 'tgw-attach-0fbb3fbb3fbb3fbb3',
    securityGroupId: 'sg-0fbb4fbb4fbb4fbb4',
    subnets: {
      a: { id: 'subnet-0fbb5fbb5fbb5fb0a', cidr: '10.101.0.0/20' },
      b: { id: 'subnet-0fbb5fbb5fbb5fb0b', cidr: '10.101.16.0/20' },
    },
    nodes: {
      a: {
        name: 'ip-10-101-3-7',
        ip: '10.101.3.7',
        instanceId: 'i-0fbb6fbb6fbb6fb0a',
      },
      b: {
        name: 'ip-10-101-18-22',
        ip: '10.101.18.22',
        instanceId: 'i-0fbb6fbb6fbb6fb0b',
      },
    },
  },
  /** One for each port, from a time when somebody moved TLS. */
  loadBalancers: [
    {
      name: 'Shop-Web-2019',
      arn: arn('loadbalancer', 'net/Shop-Web-2019/1f2e3d4c5b6a7988'),
      listenerArn: arn(
        'listener',
        'net/Shop-Web-2019/1f2e3d4c5b6a7988/aa11bb22cc33dd44',
      ),
      targetGroupArn: arn('targetgroup', 'web-31080/0f1e2d3c4b5a6978'),
      targetGroupName: 'web-31080',
      dnsName: 'Shop-Web-2019-1f2e3d4c5b6a7988.elb.us-east-2.amazonaws.com',
      securityGroupId: 'sg-0fcc1fcc1fcc1fcc1',
      interfaceIds: { a: 'eni-0fcc2fcc2fcc2fc0a', b: 'eni-0fcc2fcc2fcc2fc0b' },
      addresses: { a: '10.100.2.11', b: '10.100.20.11' },
      port: 80,
      nodePort: 31080,
    },
    {
      name: 'tls-edge',
      arn: arn('loadbalancer', 'net/tls-edge/2f3e4d5c6b7a8990'),
      listenerArn: arn(
        'listener',
        'net/tls-edge/2f3e4d5c6b7a8990/bb22cc33dd44ee55',
      ),
      targetGroupArn: arn('targetgroup', 'tls-31443/1f2e3d4c5b6a7989'),
      targetGroupName: 'tls-31443',
      dnsName: 'tls-edge-2f3e4d5c6b7a8990.elb.us-east-2.amazonaws.com',
      securityGroupId: 'sg-0fdd1fdd1fdd1fdd1',
      interfaceIds: { a: 'eni-0fdd2fdd2fdd2fd0a', b: 'eni-0fdd2fdd2fdd2fd0b' },
      addresses: { a: '10.100.2.12', b: '10.100.20.12' },
      port: 443,
      nodePort: 31443,
    },
  ],
  hostedZone: { id: 'Z0FEDCBA9876CORPZONE', name: 'corp.example.' },
  host: 'shop.corp.example',
} as const;
