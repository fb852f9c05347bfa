import { awsMswHandlers, referenceScenario, World } from '@fitsync/sandbox';
import { setupServer } from 'msw/node';
import { createAwsCollector } from '../createAwsCollector';
import { AwsCollectorOptions } from '../AwsCollector';
import { AwsRateLimits } from '../AwsRateLimits';

const baseUrl = 'http://127.0.0.1:7100/aws';

/** The sandbox's AWS behind msw, for the real SDK clients: call it at the top of a test file. */
export function setupAwsSandbox() {
  const server = setupServer();
  let world: World;

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());
  beforeEach(() => {
    world = { aws: referenceScenario(), clusters: new Map() };
    server.resetHandlers(...awsMswHandlers(world, baseUrl));
  });

  return {
    server,
    baseUrl,
    aws: () => world.aws,
    collector: (options: Partial<AwsCollectorOptions> = {}) =>
      createAwsCollector({
        account: world.aws.account,
        region: world.aws.region,
        credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
        endpoints: {
          ec2: `${baseUrl}/ec2`,
          elasticLoadBalancing: `${baseUrl}/elasticloadbalancing`,
          route53: `${baseUrl}/route53`,
          acm: `${baseUrl}/acm`,
          cloudWatch: `${baseUrl}/cloudwatch`,
        },
        sandbox: true,
        // Tests do not wait for AWS's limits.
        rateLimits: new AwsRateLimits({
          ec2: { burst: 1000, perSecond: 1000 },
          elasticLoadBalancing: { burst: 1000, perSecond: 1000 },
          route53: { burst: 1000, perSecond: 1000 },
          acm: { burst: 1000, perSecond: 1000 },
          cloudWatch: { burst: 1000, perSecond: 1000 },
        }),
        now: () => new Date('2026-11-24T02:14:00.000Z'),
        ...options,
      }),
  };
}
