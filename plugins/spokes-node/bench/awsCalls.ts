import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  addReferenceSpoke,
  AwsService,
  awsHandler,
  createWorld,
  reference,
} from '@fitsync/sandbox';
import { AwsRateLimits, createAwsCollector } from '../src/collect/aws';

/** What one refresh of AWS costs while so many spokes share an account and a region, and a cluster runs so many services. */
export interface AwsCallsRow {
  spokes: number;
  services: number;
  /** Calls of one configuration refresh (every 5 minutes unless configured). */
  configuration: number;
  /** Calls of one target health refresh (every 30 seconds unless configured). */
  targetHealth: number;
  /** At the default intervals. */
  perMinute: number;
  perMinuteAndSpoke: number;
}

/** Counts the calls that really arrive at an AWS of the sandbox with both reference spokes, and others like them. */
export async function awsCalls(
  spokes: number,
  services: number,
): Promise<AwsCallsRow> {
  const world = createWorld();
  const [prod] = Object.values(reference.spokes);
  for (let n = world.aws.spokes.length; n < spokes; n += 1) {
    addReferenceSpoke(
      world.aws,
      JSON.parse(
        JSON.stringify(prod)
          .replaceAll('fitsync-prod', `spoke-${n}`)
          .replaceAll(/"((?:[a-z]+-)+[0-9a-f]{17})"/g, `"$1${n}"`)
          .replaceAll(prod.loadBalancer.id, `${prod.loadBalancer.id}${n}`)
          .replaceAll('"10.1.', `"10.${n}.`),
      ),
    );
  }
  const [cluster] = world.clusters.values();
  for (let index = 0; index < services; index += 1) {
    cluster.apply({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `bench-${index}`, namespace: 'default' },
      spec: { selector: { app: `bench-${index}` }, ports: [{ port: 80 }] },
    });
  }

  let arrived = 0;
  const handle = awsHandler(world);
  const server = createServer(async (request, response) => {
    arrived += 1;
    const [, service, ...path] = (request.url ?? '').split('/');
    const answer = await handle({
      service: service as AwsService,
      method: request.method,
      path: `/${path.join('/')}`,
      headers: request.headers,
      body: await text(request),
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const collector = createAwsCollector({
    account: world.aws.account,
    region: world.aws.region,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    endpoints: {
      ec2: `${url}/ec2`,
      elasticLoadBalancing: `${url}/elasticloadbalancing`,
      route53: `${url}/route53`,
      acm: `${url}/acm`,
      cloudWatch: `${url}/cloudwatch`,
    },
    sandbox: true,
    rateLimits: new AwsRateLimits({
      elasticLoadBalancing: { burst: 1000, perSecond: 1000 },
      route53: { burst: 1000, perSecond: 1000 },
      acm: { burst: 1000, perSecond: 1000 },
      cloudWatch: { burst: 1000, perSecond: 1000 },
    }),
  });
  try {
    await collector.collectConfiguration();
    const configuration = arrived;
    await collector.collectTargetHealth();
    const targetHealth = arrived - configuration;
    return {
      spokes: world.aws.spokes.length,
      services,
      configuration,
      targetHealth,
      perMinute: configuration / 5 + targetHealth * 2,
      perMinuteAndSpoke: Number(
        (
          (configuration / 5 + targetHealth * 2) /
          world.aws.spokes.length
        ).toFixed(1),
      ),
    };
  } finally {
    collector.close();
    world.stop();
    server.closeAllConnections();
    server.close();
  }
}
