import { AwsFacts } from '@fitsync/backstage-plugin-spokes-common';
import pLimit from 'p-limit';
import { AwsCollector, AwsCollectorOptions } from './AwsCollector';
import { AwsRateLimits } from './AwsRateLimits';
import { AwsReadContext } from './AwsReadContext';
import { collectConfiguration } from './collectConfiguration';
import { createAwsClients } from './createAwsClients';
import { createPrefixLists } from './createPrefixLists';
import { createObserve } from './observe';
import { readTargetHealth } from './reads/readTargetHealth';
import { scopesOf } from './scopesOf';

/**
 * Makes the collector of one account and region. Throws InputError for an endpoint that credentials must not be sent to;
 * makes no call by itself.
 *
 * @public
 */
export function createAwsCollector(options: AwsCollectorOptions): AwsCollector {
  const {
    account,
    region,
    rateLimits = new AwsRateLimits(),
    concurrency = 4,
    now = () => new Date(),
  } = options;

  const calls = new Map<string, number>();
  const clients = createAwsClients(options, async action => {
    await rateLimits.take(account, region, action);
    calls.set(action, (calls.get(action) ?? 0) + 1);
  });
  const scopes = scopesOf(options);
  const limit = pLimit(concurrency);
  let knownTargetGroups: string[] = [];

  const start = (signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const context: AwsReadContext = {
      ...clients,
      scopes,
      prefixLists: createPrefixLists(clients.ec2, signal),
      signal,
    };
    const observe = createObserve({ account, region, now, limit, signal });
    return { context, observe };
  };

  return {
    account,
    region,

    async collectConfiguration(signal) {
      const { context, observe } = start(signal);
      const configuration = await collectConfiguration(context, observe);
      knownTargetGroups =
        configuration.targetGroups.value?.map(({ arn }) => arn) ??
        knownTargetGroups;
      return { account, region, ...configuration };
    },

    async collectTargetHealth({
      targetGroupArns = knownTargetGroups,
      signal,
    } = {}) {
      const { context, observe } = start(signal);
      const health: AwsFacts['targetHealth'] = {};
      await Promise.all(
        targetGroupArns.map(async arn => {
          health[arn] = await observe(
            'elasticloadbalancing:DescribeTargetHealth',
            () => readTargetHealth(context, arn),
          );
        }),
      );
      return health;
    },

    calls: () => Object.fromEntries(calls),

    close() {
      clients.ec2.destroy();
      clients.elasticLoadBalancing.destroy();
      clients.route53.destroy();
      clients.acm.destroy();
      clients.cloudWatch.destroy();
    },
  };
}
