import { ClusterConnection } from './ClusterConnection';

/**
 * Finds the way to a cluster by its name. Credentials come from Backstage's own configuration and from nowhere else.
 *
 * @public
 */
export interface ClusterConnector {
  connect(cluster: string): ClusterConnection;
}
