import { http, HttpResponse } from 'msw';
import { awsHandler } from '@fitsync/sandbox';
import { z } from 'zod';
import { setupAwsSandbox } from './__testUtils__/awsSandbox';
import { awsActions } from './awsActions';

const sandbox = setupAwsSandbox();
const canary = 'canary-7f3d';

/**
 * Elements whose text a schema keeps. Everything else that AWS says is replaced by the canary, so a field that gets past
 * the schemas is found whatever it is.
 */
const kept = new Set([
  ...['vpcId', 'cidrBlock', 'subnetId', 'availabilityZone', 'cidr'],
  ...[
    'availabilityZoneId',
    'routeTableId',
    'destinationCidrBlock',
    'gatewayId',
  ],
  ...['natGatewayId', 'transitGatewayId', 'state', 'origin', 'main', 'groupId'],
  ...['networkAclId', 'protocol', 'ruleAction', 'internetGatewayBlockMode'],
  ...['groupName', 'ipProtocol', 'fromPort', 'toPort', 'cidrIp', 'instanceId'],
  ...[
    'privateIpAddress',
    'publicIp',
    'name',
    'networkInterfaceId',
    'description',
  ],
  ...['transitGatewayAttachmentId', 'resourceType', 'resourceId', 'vpcOwnerId'],
  ...['transitGatewayRouteTableId', 'type', 'item', 'nextToken'],
  ...[
    'LoadBalancerArn',
    'LoadBalancerName',
    'DNSName',
    'Type',
    'Scheme',
    'Code',
  ],
  ...['VpcId', 'ZoneName', 'SubnetId', 'member', 'ListenerArn', 'Port'],
  ...['Protocol', 'TargetGroupArn', 'TargetGroupName', 'TargetType'],
  ...['HealthCheckProtocol', 'HealthCheckPort', 'HealthCheckPath', 'Id'],
  ...['AvailabilityZone', 'State', 'Reason', 'Key', 'Value'],
  ...['CertificateArn', 'Name', 'destinationPrefixListId', 'prefixListId'],
]);

/** Elements that the SDK reads as something else than text; the canary would only break the answer. */
const notText =
  /^(ruleNumber|egress|from|to|additionalRoutesAvailable|primary|default\w*|isDefault|mapPublicIpOnLaunch|availableIpAddressCount|sourceDestCheck|requesterManaged|amazonSideAsn|code|Order|Weight|CreatedTime|HealthCheck\w*|\w*ThresholdCount)$/;

/** What the sandbox does not say but AWS may. */
const alsoInItems = `<keyName>${canary}</keyName><privateDnsName>${canary}</privateDnsName><iamInstanceProfile><arn>${canary}</arn></iamInstanceProfile><stateReason><message>${canary}</message></stateReason><tagSet><item><key>owner</key><value>${canary}</value></item><item><key>${canary}</key><value>x</value></item></tagSet>`;

function poison(xml: string): string {
  return (
    xml
      .replace(/<(\w+)>([^<]+)<\/\1>/g, (element, name: string) => {
        if (kept.has(name) || notText.test(name)) return element;
        return `<${name}>${canary}</${name}>`;
      })
      // Two attributes of a target group and one of a listener are kept.
      .replace(
        /<Key>(?!preserve_client_ip|proxy_protocol_v2|tcp\.idle_timeout\.seconds)([^<]*)<\/Key><Value>[^<]*/g,
        `<Key>$1</Key><Value>${canary}`,
      )
      // Descriptions are kept of network interfaces only, which name their load balancer.
      .replace(
        /<description>(?!ELB )[^<]*<\/description>/g,
        `<description>${canary}</description>`,
      )
      .replace(/<tagSet>.*?<\/tagSet>/gs, alsoInItems)
      .replace(
        /<Description>[^<]*<\/Description>/g,
        `<Description>${canary}</Description>`,
      )
  );
}

const serviceSchema = z.enum([
  'ec2',
  'elasticloadbalancing',
  'route53',
  'acm',
  'cloudwatch',
]);

/** The name of a call, as IAM has it. */
function actionOf({
  path,
  headers,
  body,
}: {
  path: string;
  headers: Record<string, string>;
  body: string;
}): string {
  if (path.includes('/hostedzonesbyname')) return 'ListHostedZonesByName';
  if (path.includes('/rrset')) return 'ListResourceRecordSets';
  const [, action] =
    /Action=(\w+)/.exec(body) ??
    /\.(\w+)$/.exec(headers['x-amz-target'] ?? '') ??
    /operation\/(\w+)/.exec(path) ??
    [];
  return action ?? path;
}

describe('facts of AWS', () => {
  it('keep nothing that a schema does not name', async () => {
    const aws = sandbox.aws();
    aws.prefixLists.push({ id: 'pl-0', name: canary, cidrs: ['10.9.0.0/16'] });
    aws.routeTables[0].routes.push({
      destination: 'pl-0',
      targetId: 'local',
      state: 'active',
      origin: 'CreateRoute',
    });
    const arn = 'arn:aws:acm:us-east-2:111111111111:certificate/1';
    aws.certificates.push({
      arn,
      domain: 'shop.example.com',
      status: 'ISSUED',
      notAfter: '2027-01-02T03:04:05.000Z',
    });
    aws.listeners[0].certificateArns = [arn];
    const handle = awsHandler({ aws, clusters: new Map() });
    const answers: string[] = [];
    const asked = new Set<string>();
    sandbox.server.use(
      http.all(
        new RegExp(`^${sandbox.baseUrl}/(\\w+)`),
        async ({ request }) => {
          const { pathname, search } = new URL(request.url);
          const [, name, rest] = /^\/aws\/(\w+)(.*)$/.exec(pathname) ?? [];
          const service = serviceSchema.parse(name);
          const call = {
            service,
            method: request.method,
            path: `${rest}${search}`,
            headers: Object.fromEntries(request.headers),
            body: await request.text(),
          };
          asked.add(`${service}:${actionOf(call)}`);
          const { status, headers, body } = await handle(call);
          answers.push(
            body.startsWith('{')
              ? body
                  .replaceAll('{', `{"Canary":"${canary}",`)
                  .replaceAll(',}', '}')
              : poison(body),
          );
          return new HttpResponse(answers.at(-1), { status, headers });
        },
      ),
    );

    const collector = sandbox.collector();
    const configuration = await collector.collectConfiguration();
    const targetHealth = await collector.collectTargetHealth();
    const facts = JSON.stringify({ ...configuration, targetHealth });

    expect(awsActions.filter(action => !asked.has(action))).toEqual([]);
    expect(answers.every(body => body.includes(canary))).toBe(true);
    expect(facts.match(/.{0,80}canary-7f3d/)).toBeNull();
    // The reads did not just fail.
    expect(facts.match(/"outcome":"(?!ok).{0,80}/)).toBeNull();
    expect(configuration.instances.value).toHaveLength(4);
  });

  it('keep nothing of what AWS says when it refuses', async () => {
    sandbox.server.use(
      http.post(
        `${sandbox.baseUrl}/ec2`,
        () =>
          new HttpResponse(
            `<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>${canary}</Message></Error></Errors><RequestID>${canary}</RequestID></Response>`,
            { status: 403 },
          ),
      ),
      http.post(
        `${sandbox.baseUrl}/elasticloadbalancing`,
        () => new HttpResponse(`<html>${canary}`, { status: 502 }),
      ),
    );
    const facts = await sandbox
      .collector({ maxAttempts: 1 })
      .collectConfiguration();

    expect(facts.vpcs.outcome).toBe('denied');
    expect(facts.loadBalancers.outcome).toBe('failed');
    expect(JSON.stringify(facts)).not.toContain(canary);
  });
});
