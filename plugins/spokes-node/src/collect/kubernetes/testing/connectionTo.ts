import { KubeConfig } from '@kubernetes/client-node';
import { ClusterConnection } from '../ClusterConnection';

/** A connection to an API server of a test. */
export function connectionTo(
  server: string,
  token = 'sandbox',
): ClusterConnection {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    { name: 'test', server, skipTLSVerify: true },
    { name: 'fitsync', token },
  );
  return { status: 'ready', kubeConfig };
}
