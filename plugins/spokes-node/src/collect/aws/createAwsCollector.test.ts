import { Observed } from '@fitsync/backstage-plugin-spokes-common';
import { reference, spokeNetwork } from '@fitsync/sandbox';
import { setupAwsSandbox } from './__testUtils__/awsSandbox';
import { awsActions } from './awsActions';

const sandbox = setupAwsSandbox();
const { hub, spokes } = reference;
const prod = spokes['fitsync-prod-spoke'];

/** Every observation below a value, with its path. */
function observations(
  value: object,
  path: string[] = [],
): [string, Observed<unknown>][] {
  if (isObserved(value)) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, field]) =>
    typeof field === 'object' ? observations(field, [...path, key]) : [],
  );
}

function isObserved(value: object): value is Observed<unknown> {
  return 'outcome' in value;
}

describe('createAwsCollector', () => {
  it('reads the reference scenario', async () => {
    const collector = sandbox.collector();
    const facts = await collector.collectConfiguration();

    expect(
      observations(facts).filter(([, { outcome }]) => outcome !== 'ok'),
    ).toEqual([]);
    expect(facts).toMatchObject({
      account: '111111111111',
      region: 'us-east-2',
    });
    expect(facts.vpcs.value).toContainEqual({
      id: prod.vpcId,
      cidrs: ['10.1.0.0/16'],
      tags: { Name: prod.name, 'fitsync.io/spoke': prod.name },
    });
    expect(facts.subnets.value).toContainEqual(
      expect.objectContaining({
        id: hub.publicSubnets.a.id,
        zoneId: 'use2-az1',
        zoneName: 'us-east-2a',
      }),
    );
    expect(
      facts.routeTables.value?.find(({ id }) => id === hub.publicRouteTableId),
    ).toMatchObject({
      main: false,
      subnetIds: [hub.publicSubnets.a.id, hub.publicSubnets.b.id],
      routes: [
        {
          target: { kind: 'local', id: 'local' },
          origin: 'create-route-table',
        },
        { target: { kind: 'internet-gateway', id: hub.internetGatewayId } },
        {
          destination: '10.1.0.0/16',
          target: { kind: 'transit-gateway', id: reference.transitGatewayId },
          state: 'active',
          origin: 'create-route',
        },
        {},
      ],
    });
    expect(
      facts.securityGroups.value?.find(
        ({ id }) => id === prod.nodeSecurityGroupId,
      )?.ingress[0],
    ).toEqual({
      protocol: 'tcp',
      fromPort: 30080,
      toPort: 30080,
      cidrs: ['10.0.1.0/24', '10.0.2.0/24'],
      groupIds: [],
    });
    expect(facts.instances.value?.map(({ privateIp }) => privateIp)).toEqual([
      '10.1.1.49',
      '10.1.1.104',
      '10.2.1.31',
      '10.2.1.86',
    ]);
    expect(
      facts.networkInterfaces.value?.map(({ privateIp }) => privateIp),
    ).toEqual(['10.0.1.117', '10.0.2.19', '10.0.1.142', '10.0.2.77']);
    expect(facts.transitGatewayAttachments.value).toContainEqual(
      expect.objectContaining({
        id: prod.attachmentId,
        association: {
          routeTableId: reference.spokeTransitGatewayRouteTableId,
          state: 'associated',
        },
      }),
    );
    expect(
      facts.transitGatewayVpcAttachments.value?.map(({ state }) => state),
    ).toEqual(['available', 'available', 'available']);
    expect(
      facts.transitGatewayRoutes[hub.transitGatewayRouteTableId].value,
    ).toEqual([
      {
        destination: '10.1.0.0/16',
        type: 'propagated',
        state: 'active',
        attachmentIds: [prod.attachmentId],
      },
      expect.objectContaining({ destination: '10.2.0.0/16' }),
    ]);
    expect(
      facts.transitGatewayPropagations[hub.transitGatewayRouteTableId].value,
    ).toContain(prod.attachmentId);
    expect(facts.loadBalancers.value?.[0]).toMatchObject({
      arn: prod.loadBalancer.arn,
      scheme: 'internet-facing',
      state: 'active',
      zones: [{ zoneName: 'us-east-2a', subnetId: hub.publicSubnets.a.id }, {}],
    });
    expect(facts.listeners[prod.loadBalancer.arn].value).toMatchObject([
      {
        port: 80,
        protocol: 'TCP',
        targetGroupArns: [prod.loadBalancer.targetGroupArns.http],
      },
      { port: 443 },
    ]);
    expect(
      facts.targetGroupAttributes[prod.loadBalancer.targetGroupArns.http].value,
    ).toEqual({ preserveClientIp: false, proxyProtocolV2: false });
  });

  it('reads what names lead to, and nothing else of a zone', async () => {
    const [zone] = sandbox.aws().hostedZones;
    zone.records.push(
      { name: '\\052.apps.fitsync.example.', type: 'CNAME', values: ['a.B.'] },
      { name: zone.name, type: 'TXT', values: ['"secret"'] },
    );
    const facts = await sandbox.collector().collectConfiguration();

    expect(facts.hostedZones?.value).toEqual([
      { id: reference.hostedZone.id, name: 'fitsync.example', private: false },
    ]);
    const records = facts.dnsRecords?.[reference.hostedZone.id].value;
    expect(records).toContainEqual({
      name: 'prod.fitsync.example',
      type: 'A',
      targets: [prod.loadBalancer.dnsName],
    });
    expect(records).toContainEqual({
      name: '*.apps.fitsync.example',
      type: 'CNAME',
      targets: ['a.b'],
    });
    expect(JSON.stringify(records)).not.toContain('secret');
  });

  it('reads target health of what the configuration found', async () => {
    const collector = sandbox.collector();
    await expect(collector.collectTargetHealth()).resolves.toEqual({});

    await collector.collectConfiguration();
    const health = await collector.collectTargetHealth();

    expect(Object.keys(health)).toHaveLength(4);
    expect(health[prod.loadBalancer.targetGroupArns.http]).toEqual({
      outcome: 'ok',
      source: 'elasticloadbalancing:DescribeTargetHealth',
      observedAt: '2026-11-24T02:14:00.000Z',
      value: ['10.1.1.49', '10.1.1.104'].map(id => ({
        id,
        port: 30080,
        availabilityZone: 'all',
        // No cluster answers in this world.
        state: 'unhealthy',
        reason: 'Target.FailedHealthChecks',
      })),
    });
  });

  it('keeps the rest when one action is denied', async () => {
    sandbox.aws().refusals.push({
      action: 'ec2:SearchTransitGatewayRoutes',
      kind: 'denied',
    });
    const facts = await sandbox.collector().collectConfiguration();

    expect(
      observations(facts)
        .filter(([, { outcome }]) => outcome !== 'ok')
        .map(([path]) => path),
    ).toEqual([
      `transitGatewayRoutes.${hub.transitGatewayRouteTableId}`,
      `transitGatewayRoutes.${reference.spokeTransitGatewayRouteTableId}`,
    ]);
    expect(facts.transitGatewayRoutes[hub.transitGatewayRouteTableId]).toEqual({
      outcome: 'denied',
      source: 'ec2:SearchTransitGatewayRoutes',
      observedAt: '2026-11-24T02:14:00.000Z',
      action:
        'Allow ec2:SearchTransitGatewayRoutes for the role that Backstage uses in account 111111111111',
    });
  });

  it('says that the credentials are wrong', async () => {
    const facts = await sandbox
      .collector({
        credentials: {
          accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
          secretAccessKey: 'wJalrXUtnFEMI',
        },
      })
      .collectConfiguration();

    for (const [, observed] of observations(facts)) {
      expect(observed).toMatchObject({
        outcome: 'denied',
        action: expect.stringContaining('AWS does not accept them'),
      });
    }
    expect(facts.loadBalancers.outcome).toBe('denied');
  });

  it('says so when there are no credentials at all', async () => {
    const facts = await sandbox
      .collector({
        credentials: async () => {
          throw Object.assign(new Error('secret-path'), {
            name: 'CredentialsProviderError',
          });
        },
      })
      .collectConfiguration();

    expect(facts.vpcs).toMatchObject({ outcome: 'denied' });
    expect(JSON.stringify(facts)).not.toContain('secret-path');
  });

  it('tries a throttled call again', async () => {
    sandbox.aws().refusals.push({
      action: 'ec2:DescribeVpcs',
      kind: 'throttled',
      times: 1,
    });
    const collector = sandbox.collector();
    const facts = await collector.collectConfiguration();

    expect(facts.vpcs.outcome).toBe('ok');
    expect(collector.calls()).toMatchObject({ 'ec2:DescribeVpcs': 2 });
  });

  it.each(['broken', 'failed'] as const)(
    'gives up on a call that stays %s',
    async kind => {
      sandbox
        .aws()
        .refusals.push(
          { action: 'ec2:DescribeVpcs', kind },
          { action: 'elasticloadbalancing:DescribeLoadBalancers', kind },
        );
      const collector = sandbox.collector({ maxAttempts: 1 });
      const facts = await collector.collectConfiguration();

      expect(facts.vpcs).toMatchObject({
        outcome: 'failed',
        action: expect.stringContaining('ec2:DescribeVpcs'),
      });
      expect(facts.loadBalancers).toMatchObject({ outcome: 'failed' });
      expect(facts.subnets.outcome).toBe('ok');
    },
  );

  it('reads every page', async () => {
    const whole = await sandbox.collector().collectConfiguration();
    sandbox.aws().pageSize = 1;
    const collector = sandbox.collector();

    await expect(collector.collectConfiguration()).resolves.toEqual(whole);
    expect(collector.calls()).toMatchObject({
      'ec2:DescribeSubnets': sandbox.aws().subnets.length,
    });
  });

  it('reads only the VPCs and Transit Gateways that it is told to', async () => {
    const facts = await sandbox
      .collector({ vpcIds: [hub.vpcId], transitGatewayIds: ['tgw-0'] })
      .collectConfiguration();

    expect(facts.vpcs.value?.map(({ id }) => id)).toEqual([hub.vpcId]);
    expect(facts.instances.value).toEqual([]);
    expect(facts.transitGatewayAttachments.value).toEqual([]);
  });

  it('reads the blocks of prefix lists for routes and rules', async () => {
    const aws = sandbox.aws();
    const network = spokeNetwork(aws, prod.name);
    aws.prefixLists.push({
      id: 'pl-0a1b2c3d4e5f60718',
      name: 'spokes',
      cidrs: ['10.1.0.0/16', '10.2.0.0/16', '2001:db8::/32'],
    });
    network.hub.publicRouteTable.routes.splice(2, 2, {
      destination: 'pl-0a1b2c3d4e5f60718',
      targetId: reference.transitGatewayId,
      state: 'active',
      origin: 'CreateRoute',
    });
    network.loadBalancerSecurityGroup.egress[0] = {
      ...network.loadBalancerSecurityGroup.egress[0],
      cidrs: [],
      prefixListIds: ['pl-0a1b2c3d4e5f60718'],
    };
    const collector = sandbox.collector();
    const facts = await collector.collectConfiguration();

    expect(
      facts.routeTables.value
        ?.find(({ id }) => id === hub.publicRouteTableId)
        ?.routes.map(({ destination }) => destination),
    ).toEqual(['10.0.0.0/16', '0.0.0.0/0', '10.1.0.0/16', '10.2.0.0/16']);
    expect(
      facts.securityGroups.value?.find(
        ({ id }) => id === prod.loadBalancer.securityGroupId,
      )?.egress[0].cidrs,
    ).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
    expect(collector.calls()).toMatchObject({
      'ec2:GetManagedPrefixListEntries': 1,
    });

    aws.refusals.push({
      action: 'ec2:GetManagedPrefixListEntries',
      kind: 'denied',
    });
    await expect(collector.collectConfiguration()).resolves.toMatchObject({
      routeTables: {
        outcome: 'denied',
        source: 'ec2:DescribeRouteTables',
        action: expect.stringContaining('ec2:GetManagedPrefixListEntries'),
      },
      subnets: { outcome: 'ok' },
    });
  });

  it('makes the calls that the policy allows, and no others', async () => {
    const aws = sandbox.aws();
    aws.prefixLists.push({ id: 'pl-0', name: 'spokes', cidrs: [] });
    aws.routeTables[0].routes[2].destination = 'pl-0';
    const arn = 'arn:aws:acm:us-east-2:111111111111:certificate/1';
    aws.certificates.push({
      arn,
      domain: 'shop.example',
      status: 'ISSUED',
      notAfter: '2027-01-02T03:04:05.000Z',
    });
    aws.listeners[0].certificateArns = [arn];
    const collector = sandbox.collector();
    const { acmCertificates } = await collector.collectConfiguration();
    await collector.collectTargetHealth();

    expect(acmCertificates?.[arn].value).toEqual({
      arn,
      names: ['shop.example'],
      status: 'ISSUED',
      notAfter: '2027-01-02T03:04:05.000Z',
    });

    expect(Object.keys(collector.calls()).sort()).toEqual(
      [...awsActions].sort(),
    );
  });

  it('ends with the reason of an abort', async () => {
    const controller = new AbortController();
    sandbox.aws().refusals.push({
      action: '*',
      kind: 'slow',
      milliseconds: 50,
    });
    const reading = sandbox.collector().collectConfiguration(controller.signal);
    controller.abort(new Error('shutting down'));

    await expect(reading).rejects.toThrow('shutting down');
    await expect(
      sandbox.collector().collectConfiguration(controller.signal),
    ).rejects.toThrow('shutting down');
  });

  it('refuses an endpoint that would send credentials in clear text', () => {
    expect(() => sandbox.collector({ sandbox: false })).toThrow(
      "spokes.endpoints.ec2 is 'http://127.0.0.1:7100/aws/ec2'",
    );
  });
});
