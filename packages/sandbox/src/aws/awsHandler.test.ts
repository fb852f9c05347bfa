import * as ec2 from '@aws-sdk/client-ec2';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import * as route53 from '@aws-sdk/client-route-53';
import * as sts from '@aws-sdk/client-sts';
import { setupServer } from 'msw/node';
import { gatewayObjects } from '../testing/gatewayObjects';
import { testWorld } from '../testing/testWorld';
import { reference } from '../world/reference';
import { awsMswHandlers } from './awsMswHandlers';

const baseUrl = 'http://127.0.0.1:7100/aws';
const { hub, spokes } = reference;
const prod = spokes['fitsync-prod-spoke'];
const server = setupServer();

let world = testWorld();
let configuration = optionsFor('ec2');

function optionsFor(service: string, accessKeyId = 'sandbox') {
  return {
    region: String(reference.region),
    endpoint: `${baseUrl}/${service}`,
    credentials: { accessKeyId, secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  };
}

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  world = testWorld({
    [prod.name]: gatewayObjects(['10.1.1.49', '10.1.1.104']),
  });
  server.resetHandlers(...awsMswHandlers(world, baseUrl));
  configuration = optionsFor('ec2');
});

describe('EC2', () => {
  const client = () => new ec2.EC2Client(configuration);
  const vpcFilter = { Name: 'vpc-id', Values: [prod.vpcId] };

  it('DescribeVpcs gives blocks, owner and tags', async () => {
    const { Vpcs } = await client().send(
      new ec2.DescribeVpcsCommand({ VpcIds: [prod.vpcId] }),
    );
    expect(Vpcs).toMatchObject([
      {
        VpcId: prod.vpcId,
        OwnerId: reference.account,
        CidrBlock: '10.1.0.0/16',
        CidrBlockAssociationSet: [{ CidrBlock: '10.1.0.0/16' }],
        Tags: [
          { Key: 'Name', Value: prod.name },
          { Key: 'fitsync.io/spoke', Value: prod.name },
        ],
      },
    ]);
  });

  it('DescribeSubnets filters by VPC', async () => {
    const { Subnets } = await client().send(
      new ec2.DescribeSubnetsCommand({ Filters: [vpcFilter] }),
    );
    expect(Subnets).toMatchObject([
      { CidrBlock: '10.1.1.0/24', AvailabilityZoneId: 'use2-az1' },
      { CidrBlock: '10.1.2.0/24', AvailabilityZoneId: 'use2-az2' },
    ]);
  });

  it('DescribeRouteTables gives routes and associations', async () => {
    const { RouteTables } = await client().send(
      new ec2.DescribeRouteTablesCommand({
        RouteTableIds: [prod.routeTableId, hub.publicRouteTableId],
      }),
    );
    expect(RouteTables).toMatchObject([
      {
        RouteTableId: hub.publicRouteTableId,
        Routes: [
          {
            GatewayId: 'local',
            State: 'active',
            Origin: 'CreateRouteTable',
          },
          { GatewayId: hub.internetGatewayId },
          {
            DestinationCidrBlock: '10.1.0.0/16',
            TransitGatewayId: reference.transitGatewayId,
          },
          { DestinationCidrBlock: '10.2.0.0/16' },
        ],
        Associations: [
          { Main: false, SubnetId: hub.publicSubnets.a.id },
          { SubnetId: hub.publicSubnets.b.id },
        ],
      },
      {
        Associations: [
          { Main: true, AssociationState: { State: 'associated' } },
          { Main: false, SubnetId: prod.nodeSubnets.a.id },
          { Main: false, SubnetId: prod.nodeSubnets.b.id },
        ],
      },
    ]);
  });

  it('DescribeNetworkAcls gives entries, AWS’s own last ones among them', async () => {
    const { NetworkAcls } = await client().send(
      new ec2.DescribeNetworkAclsCommand({ Filters: [vpcFilter] }),
    );
    const whole = { Protocol: '-1', CidrBlock: '0.0.0.0/0' };
    expect(NetworkAcls).toMatchObject([
      {
        NetworkAclId: prod.networkAclId,
        VpcId: prod.vpcId,
        IsDefault: true,
        Associations: [
          { SubnetId: prod.nodeSubnets.a.id },
          { SubnetId: prod.nodeSubnets.b.id },
        ],
        Entries: [
          { ...whole, RuleNumber: 100, RuleAction: 'allow', Egress: false },
          { ...whole, RuleNumber: 100, RuleAction: 'allow', Egress: true },
          { ...whole, RuleNumber: 32767, RuleAction: 'deny', Egress: false },
          { ...whole, RuleNumber: 32767, RuleAction: 'deny', Egress: true },
        ],
      },
    ]);
  });

  it('tells of VPC Block Public Access', async () => {
    world.aws.blockPublicAccess = {
      mode: 'block-ingress',
      exclusions: [
        {
          id: 'vpcbpa-exclude-0123',
          resourceId: prod.vpcId,
          mode: 'allow-egress',
          state: 'create-complete',
        },
      ],
    };
    await expect(
      client().send(new ec2.DescribeVpcBlockPublicAccessOptionsCommand({})),
    ).resolves.toMatchObject({
      VpcBlockPublicAccessOptions: {
        InternetGatewayBlockMode: 'block-ingress',
      },
    });
    await expect(
      client().send(new ec2.DescribeVpcBlockPublicAccessExclusionsCommand({})),
    ).resolves.toMatchObject({
      VpcBlockPublicAccessExclusions: [
        {
          ExclusionId: 'vpcbpa-exclude-0123',
          InternetGatewayExclusionMode: 'allow-egress',
          ResourceArn: expect.stringContaining(`vpc/${prod.vpcId}`),
          State: 'create-complete',
        },
      ],
    });
  });

  it('DescribeSecurityGroups gives rules', async () => {
    const { SecurityGroups } = await client().send(
      new ec2.DescribeSecurityGroupsCommand({
        GroupIds: [prod.nodeSecurityGroupId],
      }),
    );
    expect(SecurityGroups).toMatchObject([
      {
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 30080,
            ToPort: 30080,
            IpRanges: [{ CidrIp: '10.0.1.0/24' }, { CidrIp: '10.0.2.0/24' }],
          },
          { FromPort: 30443 },
          {
            IpProtocol: '-1',
            UserIdGroupPairs: [{ GroupId: prod.nodeSecurityGroupId }],
          },
        ],
        IpPermissionsEgress: [{ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ]);
  });

  it('DescribeInstances gives reservations', async () => {
    const { Reservations } = await client().send(
      new ec2.DescribeInstancesCommand({
        Filters: [
          vpcFilter,
          { Name: 'instance-state-name', Values: ['running'] },
        ],
      }),
    );
    expect(Reservations?.flatMap(one => one.Instances)).toMatchObject([
      {
        PrivateIpAddress: '10.1.1.49',
        State: { Name: 'running', Code: 16 },
        SecurityGroups: [{ GroupId: prod.nodeSecurityGroupId }],
      },
      { PrivateIpAddress: '10.1.1.104' },
    ]);
  });

  it('DescribeNetworkInterfaces finds those of NLBs', async () => {
    const { NetworkInterfaces } = await client().send(
      new ec2.DescribeNetworkInterfacesCommand({
        Filters: [{ Name: 'description', Values: ['ELB net/fitsync-prod-*'] }],
      }),
    );
    expect(NetworkInterfaces).toMatchObject([
      {
        PrivateIpAddress: '10.0.1.117',
        InterfaceType: 'network_load_balancer',
        SubnetId: hub.publicSubnets.a.id,
      },
      { PrivateIpAddress: '10.0.2.19' },
    ]);
  });

  it('DescribeInternetGateways and DescribeNatGateways give the ways out', async () => {
    await expect(
      client().send(new ec2.DescribeInternetGatewaysCommand({})),
    ).resolves.toMatchObject({
      InternetGateways: [
        { Attachments: [{ VpcId: hub.vpcId, State: 'available' }] },
      ],
    });
    await expect(
      client().send(
        new ec2.DescribeNatGatewaysCommand({
          Filter: [{ Name: 'state', Values: ['available'] }],
        }),
      ),
    ).resolves.toMatchObject({
      NatGateways: [
        { NatGatewayAddresses: [{ PublicIp: '203.0.113.10' }] },
        { SubnetId: hub.publicSubnets.b.id },
      ],
    });
  });

  it('DescribeTransitGateways gives the gateway', async () => {
    await expect(
      client().send(
        new ec2.DescribeTransitGatewaysCommand({
          TransitGatewayIds: [reference.transitGatewayId],
        }),
      ),
    ).resolves.toMatchObject({
      TransitGateways: [
        { State: 'available', Options: { DnsSupport: 'enable' } },
      ],
    });
  });

  it('DescribeTransitGatewayAttachments tells the association', async () => {
    await expect(
      client().send(
        new ec2.DescribeTransitGatewayAttachmentsCommand({
          Filters: [{ Name: 'resource-id', Values: [hub.vpcId] }],
        }),
      ),
    ).resolves.toMatchObject({
      TransitGatewayAttachments: [
        {
          ResourceType: 'vpc',
          Association: {
            TransitGatewayRouteTableId: hub.transitGatewayRouteTableId,
            State: 'associated',
          },
        },
      ],
    });
  });

  it('DescribeTransitGatewayVpcAttachments tells the subnets', async () => {
    await expect(
      client().send(
        new ec2.DescribeTransitGatewayVpcAttachmentsCommand({
          TransitGatewayAttachmentIds: [prod.attachmentId],
        }),
      ),
    ).resolves.toMatchObject({
      TransitGatewayVpcAttachments: [
        {
          State: 'available',
          SubnetIds: [prod.nodeSubnets.a.id, prod.nodeSubnets.b.id],
        },
      ],
    });
  });

  it('lists Transit Gateway route tables, their routes, associations and propagations', async () => {
    const TransitGatewayRouteTableId = hub.transitGatewayRouteTableId;
    await expect(
      client().send(new ec2.DescribeTransitGatewayRouteTablesCommand({})),
    ).resolves.toMatchObject({
      TransitGatewayRouteTables: [
        { TransitGatewayRouteTableId },
        {
          TransitGatewayRouteTableId: reference.spokeTransitGatewayRouteTableId,
        },
      ],
    });
    await expect(
      client().send(
        new ec2.SearchTransitGatewayRoutesCommand({
          TransitGatewayRouteTableId,
          Filters: [{ Name: 'state', Values: ['active', 'blackhole'] }],
        }),
      ),
    ).resolves.toMatchObject({
      Routes: [
        {
          DestinationCidrBlock: '10.1.0.0/16',
          Type: 'propagated',
          State: 'active',
          TransitGatewayAttachments: [
            { TransitGatewayAttachmentId: prod.attachmentId },
          ],
        },
        { DestinationCidrBlock: '10.2.0.0/16' },
      ],
      AdditionalRoutesAvailable: false,
    });
    await expect(
      client().send(
        new ec2.GetTransitGatewayRouteTableAssociationsCommand({
          TransitGatewayRouteTableId,
        }),
      ),
    ).resolves.toMatchObject({
      Associations: [{ TransitGatewayAttachmentId: hub.attachmentId }],
    });
    await expect(
      client().send(
        new ec2.GetTransitGatewayRouteTablePropagationsCommand({
          TransitGatewayRouteTableId,
        }),
      ),
    ).resolves.toMatchObject({
      TransitGatewayRouteTablePropagations: [
        { TransitGatewayAttachmentId: prod.attachmentId, State: 'enabled' },
        {},
      ],
    });
  });

  it('SearchTransitGatewayRoutes wants filters', async () => {
    await expect(
      client().send(
        new ec2.SearchTransitGatewayRoutesCommand({
          TransitGatewayRouteTableId: hub.transitGatewayRouteTableId,
          Filters: [],
        }),
      ),
    ).rejects.toMatchObject({ name: 'MissingParameter' });
  });

  it('pages', async () => {
    world.aws.pageSize = 2;
    const sizes: number[] = [];
    for await (const page of ec2.paginateDescribeSubnets(
      { client: client() },
      {},
    )) {
      sizes.push(page.Subnets?.length ?? 0);
    }
    expect(sizes).toEqual([2, 2, 2, 2]);
    await expect(
      client().send(new ec2.DescribeSubnetsCommand({ NextToken: 'nonsense' })),
    ).rejects.toMatchObject({ name: 'InvalidNextToken' });
  });

  it.each([
    [
      'an id that does not exist',
      new ec2.DescribeVpcsCommand({ VpcIds: ['vpc-0'] }),
      'InvalidVpcID.NotFound',
    ],
    [
      'a filter that it does not know',
      new ec2.DescribeVpcsCommand({ Filters: [{ Name: 'colour' }] }),
      'InvalidParameterValue',
    ],
    [
      'a page of four',
      new ec2.DescribeVpcsCommand({ MaxResults: 4 }),
      'InvalidParameterValue',
    ],
  ])('refuses %s', async (_, command, name) => {
    await expect(client().send(command)).rejects.toMatchObject({ name });
  });

  it('finds nothing in another region', async () => {
    configuration.region = 'eu-central-1';
    await expect(
      client().send(new ec2.DescribeVpcsCommand({})),
    ).resolves.toMatchObject({ Vpcs: [] });
  });
});

describe('Elastic Load Balancing', () => {
  const client = () =>
    new elb.ElasticLoadBalancingV2Client(optionsFor('elasticloadbalancing'));
  const TargetGroupArn = prod.loadBalancer.targetGroupArns.http;
  const LoadBalancerArn = prod.loadBalancer.arn;

  it('DescribeLoadBalancers gives zones and groups', async () => {
    await expect(
      client().send(
        new elb.DescribeLoadBalancersCommand({
          Names: [prod.loadBalancer.name],
        }),
      ),
    ).resolves.toMatchObject({
      LoadBalancers: [
        {
          LoadBalancerArn,
          Scheme: 'internet-facing',
          Type: 'network',
          State: { Code: 'active' },
          AvailabilityZones: [
            { ZoneName: 'us-east-2a', SubnetId: hub.publicSubnets.a.id },
            { ZoneName: 'us-east-2b', SubnetId: hub.publicSubnets.b.id },
          ],
          SecurityGroups: [prod.loadBalancer.securityGroupId],
        },
      ],
    });
  });

  it('DescribeListeners gives ports and where they forward to', async () => {
    await expect(
      client().send(new elb.DescribeListenersCommand({ LoadBalancerArn })),
    ).resolves.toMatchObject({
      Listeners: [
        {
          Port: 80,
          Protocol: 'TCP',
          DefaultActions: [{ Type: 'forward', TargetGroupArn }],
        },
        { Port: 443 },
      ],
    });
  });

  it('describes target groups and their attributes', async () => {
    await expect(
      client().send(new elb.DescribeTargetGroupsCommand({ LoadBalancerArn })),
    ).resolves.toMatchObject({
      TargetGroups: [
        {
          Port: 30080,
          TargetType: 'ip',
          HealthCheckPort: '30080',
          HealthCheckProtocol: 'TCP',
          LoadBalancerArns: [LoadBalancerArn],
        },
        { Port: 30443, HealthCheckPort: '30080' },
      ],
    });
    const { Attributes } = await client().send(
      new elb.DescribeTargetGroupAttributesCommand({ TargetGroupArn }),
    );
    expect(Attributes).toContainEqual({
      Key: 'preserve_client_ip.enabled',
      Value: 'false',
    });
  });

  it('DescribeTargetHealth tells what the health checks find', async () => {
    const describe = () =>
      client().send(new elb.DescribeTargetHealthCommand({ TargetGroupArn }));
    await expect(describe()).resolves.toMatchObject({
      TargetHealthDescriptions: [
        {
          Target: { Id: '10.1.1.49', Port: 30080, AvailabilityZone: 'all' },
          TargetHealth: { State: 'healthy' },
        },
        { TargetHealth: { State: 'healthy' } },
      ],
    });

    world.clusters
      .get(prod.name)!
      .remove('Gateway', 'bookinfo-gateway', 'default');
    await expect(describe()).resolves.toMatchObject({
      TargetHealthDescriptions: [
        {
          TargetHealth: {
            State: 'unhealthy',
            Reason: 'Target.FailedHealthChecks',
          },
        },
        {},
      ],
    });
  });

  it('DescribeTags and DescribeLoadBalancerAttributes', async () => {
    await expect(
      client().send(
        new elb.DescribeTagsCommand({
          ResourceArns: [LoadBalancerArn, TargetGroupArn],
        }),
      ),
    ).resolves.toMatchObject({
      TagDescriptions: [
        { Tags: [{ Key: 'fitsync.io/spoke', Value: prod.name }] },
        { ResourceArn: TargetGroupArn },
      ],
    });
    const { Attributes } = await client().send(
      new elb.DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }),
    );
    expect(Attributes).toContainEqual({
      Key: 'load_balancing.cross_zone.enabled',
      Value: 'false',
    });
  });

  it('pages by marker', async () => {
    world.aws.pageSize = 1;
    const names: (string | undefined)[] = [];
    for await (const page of elb.paginateDescribeTargetGroups(
      { client: client() },
      {},
    )) {
      names.push(...(page.TargetGroups ?? []).map(one => one.TargetGroupName));
    }
    expect(names).toEqual([
      'fitsync-prod-http',
      'fitsync-prod-https',
      'fitsync-stage-http',
      'fitsync-stage-https',
    ]);
  });

  it('knows no target group of another name', async () => {
    await expect(
      client().send(
        new elb.DescribeTargetHealthCommand({
          TargetGroupArn: `${TargetGroupArn}0`,
        }),
      ),
    ).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
  });
});

describe('Route 53', () => {
  const client = () => new route53.Route53Client(optionsFor('route53'));

  it('finds the zone by name and its records', async () => {
    const { HostedZones } = await client().send(
      new route53.ListHostedZonesByNameCommand({ DNSName: 'fitsync.example' }),
    );
    expect(HostedZones).toMatchObject([
      { Name: 'fitsync.example.', Config: { PrivateZone: false } },
    ]);

    const { ResourceRecordSets } = await client().send(
      new route53.ListResourceRecordSetsCommand({
        HostedZoneId: HostedZones![0].Id,
        StartRecordName: `${prod.host}.`,
        StartRecordType: 'A',
        MaxItems: 1,
      }),
    );
    expect(ResourceRecordSets).toMatchObject([
      {
        Name: `${prod.host}.`,
        AliasTarget: { DNSName: `${prod.loadBalancer.dnsName}.` },
      },
    ]);
  });

  it('knows no other zone', async () => {
    await expect(
      client().send(
        new route53.ListResourceRecordSetsCommand({ HostedZoneId: 'Z0' }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchHostedZone' });
  });
});

describe('STS', () => {
  const client = (credentials = optionsFor('sts').credentials) =>
    new sts.STSClient({ ...optionsFor('sts'), credentials });

  it('says who is calling, also as an assumed role', async () => {
    await expect(
      client().send(new sts.GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: reference.account,
      Arn: `arn:aws:iam::${reference.account}:user/sandbox`,
    });

    const { Credentials } = await client().send(
      new sts.AssumeRoleCommand({
        RoleArn: 'arn:aws:iam::222222222222:role/fitsync-reader',
        RoleSessionName: 'backstage',
      }),
    );
    await expect(
      client({
        accessKeyId: Credentials!.AccessKeyId!,
        secretAccessKey: Credentials!.SecretAccessKey!,
        ...{ sessionToken: Credentials!.SessionToken! },
      }).send(new sts.GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: '222222222222',
      Arn: 'arn:aws:sts::222222222222:assumed-role/fitsync-reader/backstage',
    });
  });
});

describe('refusals', () => {
  const vpcs = () =>
    new ec2.EC2Client(configuration).send(new ec2.DescribeVpcsCommand({}));
  const groups = () =>
    new elb.ElasticLoadBalancingV2Client(
      optionsFor('elasticloadbalancing'),
    ).send(new elb.DescribeTargetGroupsCommand({}));

  it('refuses keys that are not the sandbox’s', async () => {
    configuration = optionsFor('ec2', 'AKIAIOSFODNN7EXAMPLE');
    await expect(vpcs()).rejects.toMatchObject({ name: 'AuthFailure' });
    await expect(
      new elb.ElasticLoadBalancingV2Client(
        optionsFor('elasticloadbalancing', 'AKIAIOSFODNN7EXAMPLE'),
      ).send(new elb.DescribeTargetGroupsCommand({})),
    ).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('denies an action in the words of its service', async () => {
    world.aws.refusals.push(
      { action: 'ec2:DescribeVpcs', kind: 'denied' },
      { action: 'elasticloadbalancing:*', kind: 'denied' },
    );
    await expect(vpcs()).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
    });
    await expect(groups()).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('throttles as often as it is told to', async () => {
    world.aws.refusals.push({
      action: 'ec2:DescribeVpcs',
      kind: 'throttled',
      times: 1,
    });
    await expect(vpcs()).rejects.toMatchObject({
      name: 'RequestLimitExceeded',
    });
    await expect(vpcs()).resolves.toMatchObject({ Vpcs: expect.any(Array) });
  });

  it('breaks, fails and dawdles', async () => {
    const refusal = { action: '*', kind: 'broken' as const };
    world.aws.refusals.push(refusal);
    await expect(vpcs()).rejects.toBeInstanceOf(Error);

    world.aws.refusals = [{ action: '*', kind: 'failed' }];
    await expect(groups()).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });

    world.aws.refusals = [{ action: '*', kind: 'slow', milliseconds: 5 }];
    await expect(groups()).resolves.toMatchObject({
      TargetGroups: expect.any(Array),
    });
  });
});
