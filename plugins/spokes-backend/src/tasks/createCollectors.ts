import { LoggerService } from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  AwsRateLimits,
  createAwsCollector,
  createClusterCollector,
  createDirectConnector,
} from '@fitsync/backstage-plugin-spokes-node';
import { memoize, sum } from 'lodash';
import { SpokesConfigSource } from '../config';
import { AwsReader } from './AwsReader';
import { clusterSetup } from './clusterSetup';
import { ClusterWatcher } from './ClusterWatcher';
import { Collectors } from './Collectors';

/** Stand-ins have no limits of AWS's to spare, and are read every two seconds. */
const sandboxLimits = { burst: 1000, perSecond: 500 };

/**
 * The real thing: AWS with Backstage's credentials for the account, Kubernetes with Backstage's clusters. Each is made from
 * the configuration of its time; who follows the configuration makes another one when that has changed.
 */
export function createCollectors(options: {
  config: SpokesConfigSource;
  logger: LoggerService;
}): Collectors {
  const { config, logger } = options;
  // AWS counts calls whatever the configuration says: what is spent stays spent.
  const rateLimitsOf = memoize(
    (sandbox: boolean) =>
      new AwsRateLimits(
        sandbox
          ? {
              ec2: sandboxLimits,
              elasticLoadBalancing: sandboxLimits,
              route53: sandboxLimits,
              acm: sandboxLimits,
              cloudWatch: sandboxLimits,
            }
          : {},
      ),
  );
  return {
    setupOf: cluster => clusterSetup(config, cluster),
    createAwsReader({ account, region }): AwsReader {
      const { sandbox, endpoints } = config.current;
      const manager = DefaultAwsCredentialsManager.fromConfig(config.root);
      const collector = createAwsCollector({
        account,
        region,
        // Asked for with the first call, not at the start: it may go to the network.
        credentials: async () => {
          const provider = await manager.getCredentialProvider({
            accountId: account,
          });
          return provider.sdkCredentialProvider();
        },
        endpoints,
        sandbox,
        rateLimits: rateLimitsOf(sandbox),
      });
      return {
        async readAll(signal) {
          const configuration = await collector.collectConfiguration(signal);
          const targetHealth = await collector.collectTargetHealth({ signal });
          return { ...configuration, targetHealth };
        },
        async readTargetHealth(known, signal) {
          const targetGroupArns = known.targetGroups.value?.map(
            ({ arn }) => arn,
          );
          const targetHealth = await collector.collectTargetHealth({
            ...(targetGroupArns && { targetGroupArns }),
            signal,
          });
          return { ...known, targetHealth };
        },
        get calls() {
          return sum(Object.values(collector.calls()));
        },
      };
    },
    createClusterWatcher(cluster): ClusterWatcher {
      const { intervals, sandbox } = config.current;
      const connector = createDirectConnector({ config: config.root, sandbox });
      let tell: () => void = () => {};
      const collector = createClusterCollector({
        cluster,
        connection: connector.connect(cluster),
        logger,
        onChange: () => tell(),
        // No row of a trace is older than its youngest evidence could be: what is watched is dated as often as AWS is read.
        times: { heartbeatMilliseconds: intervals.targetHealthMs },
      });
      return {
        start(onFacts) {
          tell = () => onFacts(collector.facts());
          collector.start();
        },
        stop: () => collector.stop(),
        get calls() {
          return collector.calls();
        },
      };
    },
  };
}
