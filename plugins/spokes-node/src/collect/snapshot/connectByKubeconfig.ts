import { KubeConfig } from '@kubernetes/client-node';
import { ClusterConnection } from '../kubernetes/ClusterConnection';

/**
 * Connects with the contexts of a kubeconfig: the one that is named for a cluster, else the one of its name, or of an
 * ARN that ends in it.
 *
 * @public
 */
export function connectByKubeconfig(
  options: { file?: string; contexts?: ReadonlyMap<string, string> } = {},
): (cluster: string) => ClusterConnection {
  return cluster => {
    const kubeConfig = new KubeConfig();
    try {
      if (options.file) kubeConfig.loadFromFile(options.file);
      else kubeConfig.loadFromDefault();
    } catch {
      return refused('not-configured', 'Give a kubeconfig that can be read');
    }
    const names = kubeConfig.getContexts().map(({ name }) => name);
    const said = options.contexts?.get(cluster);
    const found = names.find(name =>
      said === undefined
        ? name === cluster || name.endsWith(`:cluster/${cluster}`)
        : name === said,
    );
    if (!found) {
      return refused(
        'not-configured',
        `The kubeconfig has no context ${
          said ?? cluster
        }; name one with --context ${cluster}=<context>`,
      );
    }
    kubeConfig.setCurrentContext(found);
    const entry = kubeConfig.getCurrentCluster();
    if (entry?.skipTLSVerify && entry.server.startsWith('https:')) {
      return refused(
        'insecure',
        `The context ${found} turns the check of certificates off; give its certificate authority instead`,
      );
    }
    return { status: 'ready', kubeConfig };
  };
}

function refused(
  reason: 'not-configured' | 'insecure',
  action: string,
): ClusterConnection {
  return { status: 'refused', reason, action };
}
