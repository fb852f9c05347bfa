import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  AwsFacts,
  awsFactsSchema,
  ClusterFacts,
  clusterFactsSchema,
  Facts,
  SpokeBinding,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq, uniqBy } from 'lodash';
import { AwsCollectorOptions } from '../aws/AwsCollector';
import { createAwsCollector } from '../aws/createAwsCollector';
import { ClusterConnection } from '../kubernetes/ClusterConnection';
import { createClusterCollector } from '../kubernetes/createClusterCollector';

/** Which spokes are read, and with what credentials. @public */
export interface SnapshotOptions {
  /** Accounts, regions and clusters that several of them share are read once. */
  spokes: readonly SpokeBinding[];
  /** For `aws.accounts`, as Backstage has it; without them AWS's default chain is asked, and whose account it is. */
  config: Config;
  /** The way to a cluster by its name; a refusal becomes `denied` facts and does not throw. */
  connect(cluster: string): ClusterConnection;
  /** Instead of AWS's own; http is taken only with `sandbox`, and on loopback. */
  endpoints?: AwsCollectorOptions['endpoints'];
  /** The pace of calls, for a process that reads with others at the same time; the defaults unless given. */
  rateLimits?: AwsCollectorOptions['rateLimits'];
  /** Allows http on loopback. */
  sandbox?: boolean;
  /** How long clusters may take until what they have not said counts as unread; a minute unless given. */
  patienceMs?: number;
}

/**
 * Reads everything once, with the collectors of the backend: read-only calls, and of what they say only what the schemas
 * of facts name.
 *
 * @public
 */
export async function collectSnapshot(
  options: SnapshotOptions,
): Promise<Facts> {
  const { spokes } = options;
  const places = uniqBy(
    spokes.flatMap(({ account, hub, region }) => [
      { account, region },
      { account: hub.account, region: hub.region },
    ]),
    ({ account, region }) => `${account}/${region}`,
  );
  const [aws, clusters] = await Promise.all([
    Promise.all(places.map(place => readAws(place, options))),
    Promise.all(
      uniq(spokes.map(({ cluster }) => cluster)).map(name =>
        readCluster(name, options),
      ),
    ),
  ]);
  return {
    schemaVersion: 1,
    takenAt: new Date().toISOString(),
    spokes: [...spokes],
    aws,
    clusters,
  };
}

async function readAws(
  place: { account: string; region: string },
  { config, endpoints, rateLimits, sandbox }: SnapshotOptions,
): Promise<AwsFacts> {
  const manager = DefaultAwsCredentialsManager.fromConfig(config);
  const collector = createAwsCollector({
    ...place,
    credentials: async () => {
      const provider = await manager.getCredentialProvider({
        accountId: place.account,
      });
      return provider.sdkCredentialProvider();
    },
    endpoints,
    rateLimits,
    sandbox,
  });
  try {
    const configuration = await collector.collectConfiguration();
    const targetHealth = await collector.collectTargetHealth();
    return awsFactsSchema.parse({ ...configuration, targetHealth });
  } finally {
    collector.close();
  }
}

/** What a read met stands in the facts. */
const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

async function readCluster(
  cluster: string,
  { connect, patienceMs = 60_000 }: SnapshotOptions,
): Promise<ClusterFacts> {
  let settle = () => {};
  const settled = new Promise<void>(resolve => {
    settle = resolve;
  });
  const collector = createClusterCollector({
    cluster,
    connection: connect(cluster),
    logger: silent,
    onChange: () => settle(),
  });
  const timer = setTimeout(() => settle(), patienceMs);
  try {
    collector.start();
    await settled;
    return clusterFactsSchema.parse(collector.facts());
  } finally {
    clearTimeout(timer);
    await collector.stop();
  }
}
