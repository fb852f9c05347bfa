import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  Facts,
  hubBlueprintSchema,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { brownfield, reference, Sandbox, startSandbox } from '@fitsync/sandbox';
import {
  createAwsCollector,
  createClusterCollector,
  createDirectConnector,
} from '../collect';
import { createFactsIndex, listExposures, traceExposure } from '../trace';
import { listFindings } from '../trace/engine/listFindings';
import { adoptFleet } from './adoptFleet';

// A sandbox starts, and a machine may have more to do.
jest.setTimeout(60_000);

const { account, region } = reference;
const { hub, spoke } = brownfield;

/** What people made by hand, read over the wire by the product's own collectors. */
async function readFacts(sandbox: Sandbox): Promise<Facts> {
  const endpoint = (name: string) => `${sandbox.url}/aws/${name}`;
  const aws = createAwsCollector({
    account,
    region,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    endpoints: {
      ec2: endpoint('ec2'),
      elasticLoadBalancing: endpoint('elasticloadbalancing'),
      route53: endpoint('route53'),
      acm: endpoint('acm'),
      cloudWatch: endpoint('cloudwatch'),
    },
    sandbox: true,
  });
  const connector = createDirectConnector({
    config: mockServices.rootConfig({
      data: {
        kubernetes: {
          clusterLocatorMethods: [
            {
              type: 'config',
              clusters: [
                {
                  name: spoke.name,
                  url: `${sandbox.url}/k8s/${spoke.name}`,
                  authProvider: 'serviceAccount',
                  serviceAccountToken: 'sandbox',
                },
              ],
            },
          ],
        },
      },
    }),
    sandbox: true,
  });
  const cluster = createClusterCollector({
    cluster: spoke.name,
    connection: connector.connect(spoke.name),
    logger: mockServices.logger.mock(),
    onChange: () => {},
    times: { shortestWatchMilliseconds: 0, debounceMilliseconds: 1 },
  });
  cluster.start();
  const configuration = await aws.collectConfiguration();
  const targetHealth = await aws.collectTargetHealth();
  const isRead = () =>
    Object.values(cluster.facts()).every(
      fact => typeof fact === 'string' || fact.outcome === 'ok',
    );
  while (!isRead()) await new Promise(resolve => setTimeout(resolve, 10));
  const facts = cluster.facts();
  await cluster.stop();
  aws.close();
  return {
    schemaVersion: 1,
    takenAt: new Date().toISOString(),
    spokes: [
      {
        name: spoke.name,
        cluster: spoke.name,
        account,
        region,
        owner: brownfield.owner,
        hub: { name: hub.name, account, region },
      },
    ],
    aws: [{ ...configuration, targetHealth }],
    clusters: [facts],
  };
}

describe('a fleet that none of our templates made', () => {
  let sandbox: Sandbox;
  let directory: string;
  let facts: Facts;

  beforeAll(async () => {
    directory = await fs.mkdtemp(path.join(os.tmpdir(), 'brownfield-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'a-token-of-this-test-run',
      directory,
      seeds: {},
      brownfield: true,
    });
    facts = await readFacts(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
    await fs.rm(directory, { recursive: true, force: true });
  });

  it('is healthy by our own trace', () => {
    const index = createFactsIndex(facts);
    const exposures = listExposures(index);
    expect(exposures.map(({ service }) => service).sort()).toEqual([
      'stock',
      'storefront',
    ]);
    for (const ref of exposures) {
      const trace = traceExposure(index, ref);
      const errors = listFindings(trace).filter(
        ({ severity }) => severity === 'error',
      );
      expect(trace.hops.length).toBeGreaterThan(10);
      expect({ errors, verdict: trace.verdict }).toEqual({
        errors: [],
        verdict: 'reachable',
      });
    }
  });

  it('is told by facts, with two load balancers on one cluster', () => {
    const { mapping } = adoptFleet(facts);
    expect(mapping).toMatchObject(
      brownfield.loadBalancers.map(({ name }) => ({
        hub: hub.name,
        spoke: spoke.name,
        loadBalancer: { name },
        attachment: spoke.attachmentId,
        vpc: spoke.vpcId,
      })),
    );
  });

  it('becomes blueprints, once somebody names owner and state', () => {
    const { hubs, spokes } = adoptFleet(facts, {
      owner: brownfield.owner,
      stateBucket: 'corp-terraform-state',
    });
    expect(hubBlueprintSchema.parse(hubs[0].blueprint)).toMatchObject({
      name: hub.name,
      cidr: hub.cidr,
      nat: 'single',
      transitGateway: { kind: 'existing', id: brownfield.transitGatewayId },
    });
    expect(spokeBlueprintSchema.parse(spokes[0].blueprint)).toMatchObject({
      name: spoke.name,
      cidr: spoke.cidr,
      azs: ['us-east-2a', 'us-east-2b'],
      masters: 1,
      workers: 1,
      versions: { k3s: 'v1.34.3+k3s1', istio: '1.29.2' },
      nodePorts: { http: 31080, https: 31443, status: 31021 },
      domains: [{ host: brownfield.host }],
      gitops: 'none',
    });
  });

  it('is imported only where a module of ours would change nothing', () => {
    const { imports, notes } = adoptFleet(facts);
    expect(imports.map(({ to }) => to)).toEqual([
      'module.hub.aws_vpc.this',
      'module.hub.aws_internet_gateway.this',
      'module.spoke.aws_vpc.this',
    ]);
    expect(notes.join('\n')).toMatch(/hub and spokes share this table/);
    expect(notes.join('\n')).toMatch(/one load balancer, not several/);
    expect(notes.join('\n')).toMatch(/carry istio=ingress/);
  });
});
