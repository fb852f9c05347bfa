import { ACMClient } from '@aws-sdk/client-acm';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EC2Client, EC2ClientConfig } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { Route53Client } from '@aws-sdk/client-route-53';
import { AwsCollectorOptions } from './AwsCollector';
import { checkEndpoint } from './checkEndpoint';

/** The SDK's clients of one account and region. */
export interface AwsClients {
  ec2: EC2Client;
  elasticLoadBalancing: ElasticLoadBalancingV2Client;
  route53: Route53Client;
  acm: ACMClient;
  cloudWatch: CloudWatchClient;
}

/** Called before each attempt of a call, retries included. */
export type BeforeCall = (action: string) => Promise<void>;

const commandPattern = /^(\w+)Command$/;

export function createAwsClients(
  {
    region,
    credentials,
    endpoints = {},
    sandbox,
    requestHandler = {},
    maxAttempts = 3,
  }: AwsCollectorOptions,
  beforeCall: BeforeCall,
): AwsClients {
  const common: EC2ClientConfig = {
    region,
    credentials,
    maxAttempts,
    retryMode: 'adaptive',
    // AWS_ENDPOINT_URL, or a profile of whoever starts Backstage, must not redirect what carries credentials.
    ignoreConfiguredEndpointUrls: true,
    customUserAgent: [['fitsync-spokes']],
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 10_000,
      ...requestHandler,
    },
  };
  const endpointOf = (name: keyof AwsClients) => {
    const url = endpoints[name];
    if (url === undefined) return {};
    const key = `spokes.endpoints.${name}`;
    return { endpoint: checkEndpoint(url, { key, sandbox }) };
  };

  const ec2 = new EC2Client({ ...common, ...endpointOf('ec2') });
  const elasticLoadBalancing = new ElasticLoadBalancingV2Client({
    ...common,
    ...endpointOf('elasticLoadBalancing'),
  });
  const route53 = new Route53Client({ ...common, ...endpointOf('route53') });
  const acm = new ACMClient({ ...common, ...endpointOf('acm') });
  const cloudWatch = new CloudWatchClient({
    ...common,
    ...endpointOf('cloudWatch'),
  });
  // Last of its step: after the retries' middleware, so each attempt counts, and after signing, so only calls that leave.
  const eachAttempt = { step: 'finalizeRequest', priority: 'low' } as const;
  ec2.middlewareStack.add(
    (next, { commandName }) =>
      async args => {
        await beforeCall(actionOf('ec2', commandName));
        return next(args);
      },
    eachAttempt,
  );
  elasticLoadBalancing.middlewareStack.add(
    (next, { commandName }) =>
      async args => {
        await beforeCall(actionOf('elasticloadbalancing', commandName));
        return next(args);
      },
    eachAttempt,
  );
  route53.middlewareStack.add(
    (next, { commandName }) =>
      async args => {
        await beforeCall(actionOf('route53', commandName));
        return next(args);
      },
    eachAttempt,
  );
  acm.middlewareStack.add(
    (next, { commandName }) =>
      async args => {
        await beforeCall(actionOf('acm', commandName));
        return next(args);
      },
    eachAttempt,
  );
  cloudWatch.middlewareStack.add(
    (next, { commandName }) =>
      async args => {
        await beforeCall(actionOf('cloudwatch', commandName));
        return next(args);
      },
    eachAttempt,
  );
  return { ec2, elasticLoadBalancing, route53, acm, cloudWatch };
}

function actionOf(service: string, commandName = 'Unknown'): string {
  return `${service}:${commandName.replace(commandPattern, '$1')}`;
}
