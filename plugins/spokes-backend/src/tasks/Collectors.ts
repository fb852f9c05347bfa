import { AwsReader } from './AwsReader';
import { ClusterWatcher } from './ClusterWatcher';

/** Makes what reads the outside world. */
export interface Collectors {
  createAwsReader(where: { account: string; region: string }): AwsReader;
  createClusterWatcher(cluster: string): ClusterWatcher;
}
