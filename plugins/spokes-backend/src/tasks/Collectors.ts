import { ClusterSetup } from '@fitsync/backstage-plugin-spokes-common';
import { AwsReader } from './AwsReader';
import { ClusterWatcher } from './ClusterWatcher';

/** Makes what reads the outside world. */
export interface Collectors {
  createAwsReader(where: { account: string; region: string }): AwsReader;
  createClusterWatcher(cluster: string): ClusterWatcher;
  /** What is missing in the configuration to read a cluster; undefined when nothing is. */
  setupOf(cluster: string): ClusterSetup | undefined;
}
