import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  AwsRateLimits,
  createAwsCollector,
  createClusterCollector,
  createDirectConnector,
} from '@fitsync/backstage-plugin-spokes-node';
import { sum } from 'lodash';
import { SpokesConfig } from '../config';
import { AwsReader } from './AwsReader';
import { ClusterWatcher } from './ClusterWatcher';
import { Collectors } from './Collectors';

/** Stand-ins have no limits of AWS's to spare, and are read every two seconds. */
const sandboxLimits = { burst: 1000, perSecond: 500 };

/** The real thing: AWS with Backstage's credentials for the account, Kubernetes with Backstage's clusters. */
export function createCollectors(options: {
  config: SpokesConfig;
  rootConfig: RootConfigService;
  logger: LoggerService;
}): Collectors {
  const { config, rootConfig, logger } = options;
  const manager = DefaultAwsCredentialsManager.fromConfig(rootConfig);
  const connector = createDirectConnector({
    config: rootConfig,
    sandbox: config.sandbox,
  });
  const rateLimits = new AwsRateLimits(
    config.sandbox
      ? {
          ec2: sandboxLimits,
          elasticLoadBalancing: sandboxLimits,
          route53: sandboxLimits,
        }
      : {},
  );
  return {
    createAwsReader({ account, region }): AwsReader {
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
        endpoints: config.endpoints,
        sandbox: config.sandbox,
        rateLimits,
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
      let tell: () => void = () => {};
      const collector = createClusterCollector({
        cluster,
        connection: connector.connect(cluster),
        logger,
        onChange: () => tell(),
        // No row of a trace is older than its youngest evidence could be: what is watched is dated as often as AWS is read.
        times: { heartbeatMilliseconds: config.intervals.targetHealthMs },
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
