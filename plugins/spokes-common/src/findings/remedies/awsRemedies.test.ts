import { Remedy } from '../finding';
import { awsRemedies, AwsValueKind } from './awsRemedies';

const docs = { url: 'https://docs.aws.amazon.com/', title: 'AWS' };

function remediesFor(
  kind: AwsValueKind,
  value: string,
  region: string | undefined = 'us-east-2',
): Remedy[] {
  return awsRemedies({
    resource: { kind: 'RouteTable', name: value, region },
    values: [[kind, value]],
    docs,
    remedies: ({ aws }) => [
      { kind: 'patch', language: 'hcl', where: 'here', text: value },
      {
        kind: 'command',
        argv: aws('ec2', 'do-it', '--id', value),
        risk: 'none',
        verify: aws('ec2', 'look'),
        backToCode: 'none',
      },
    ],
  });
}

describe('awsRemedies', () => {
  it.each<[AwsValueKind, string]>([
    ['routeTable', 'rtb-0a9b8c7d6e5f40312'],
    ['transitGateway', 'tgw-0c4d1e5f6a7b80912'],
    ['attachment', 'tgw-attach-0a0b0c0d0e0f10213'],
    ['transitGatewayRouteTable', 'tgw-rtb-0a6b5c4d3e2f10897'],
    ['securityGroup', 'sg-0a1f2e3d4c5b60798'],
    ['cidrs', '10.1.0.0/16'],
    ['cidrs', '10.0.1.0/24, 10.0.2.0/24'],
    ['address', '10.1.1.49'],
    ['port', '30080'],
    [
      'arn',
      'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/fitsync-prod-http/6d0ecf831eec9f09',
    ],
  ])('puts a %s like %s into a command with its region', (kind, value) => {
    expect(remediesFor(kind, value)).toMatchObject([
      { kind: 'patch' },
      {
        kind: 'command',
        argv: ['aws', 'ec2', 'do-it', '--id', value, '--region', 'us-east-2'],
      },
    ]);
  });

  it.each<[AwsValueKind, string]>([
    ['routeTable', 'rtb-1; rm -rf /'],
    ['routeTable', '--help'],
    ['routeTable', 'sg-0a1f2e3d4c5b60798'],
    ['transitGateway', 'the Transit Gateway'],
    ['cidrs', '0.0.0.0/0'],
    ['cidrs', '10.0.0.0/16, 0.0.0.0/0'],
    ['cidrs', '10.0.0.0/16\n'],
    ['cidrs', '${var.x}'],
    ['address', '10.1.1.49,Port=22'],
    ['port', '80 '],
    ['arn', 'arn:aws:iam::111111111111:user/x'],
  ])('gives the documentation instead of taking %s for %j', (kind, value) => {
    expect(remediesFor(kind, value)).toEqual([{ kind: 'docs', ...docs }]);
  });

  it('gives no command without a region, and none for a hostile one', () => {
    const kinds = awsRemedies({
      resource: { kind: 'RouteTable', name: 'x' },
      values: [],
      docs,
      remedies: ({ aws }) => [
        {
          kind: 'command',
          argv: aws(),
          risk: '',
          verify: aws(),
          backToCode: '',
        },
      ],
    }).map(({ kind }) => kind);
    expect(kinds).toEqual(['docs']);
    expect(remediesFor('port', '80', '$(id)')).toEqual([
      { kind: 'docs', ...docs },
    ]);
  });
});
