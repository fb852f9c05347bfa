import { ClusterConnection } from './ClusterConnection';

/**
 * Finds the way to a cluster by its name. Credentials come from Backstage's own configuration and from nowhere else.
 *
 * @public
 */
export interface ClusterConnector {
  /** Opens nothing and does not throw: a name that is not configured is `refused`, with what to add. */
  connect(cluster: string): ClusterConnection;
}
