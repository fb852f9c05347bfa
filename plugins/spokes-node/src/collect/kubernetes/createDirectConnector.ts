import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { KubeConfig } from '@kubernetes/client-node';
import { checkEndpoint } from '../aws/checkEndpoint';
import { ClusterConnection } from './ClusterConnection';
import { clusterEntryBlock } from './clusterEntryBlock';
import { ClusterConnector } from './ClusterConnector';
import {
  ClusterEntry,
  clusterEntrySchema,
  locatorMethodSchema,
} from './clusterEntrySchema';

const key = 'kubernetes.clusterLocatorMethods';

/** Providers whose token belongs to the person who looks at the page: nothing can be read in the background. */
const userOnly = new Set(['google', 'oidc', 'aks', 'pinniped']);

/**
 * Connects straight to the API servers that `kubernetes.clusterLocatorMethods` lists with `type: config` and a service
 * account.
 *
 * @public
 */
export function createDirectConnector(options: {
  config: Config;
  /** Allows http on loopback. */
  sandbox: boolean;
}): ClusterConnector {
  const { config, sandbox } = options;
  const entries = readEntries(config);
  return {
    connect(cluster) {
      const entry = entries.get(cluster);
      if (entry) return connect(entry, sandbox);
      return refused(
        'not-configured',
        `No cluster credential: add the cluster ${cluster} to ${key}, in an entry with type: config`,
        clusterEntryBlock({ name: cluster }),
      );
    },
  };
}

function readEntries(config: Config): Map<string, ClusterEntry | undefined> {
  const methods = config.getOptional<unknown[]>(key) ?? [];
  return new Map(
    methods
      .map(method => locatorMethodSchema.safeParse(method).data)
      .filter(method => method?.type === 'config')
      .flatMap(method => method?.clusters ?? [])
      .flatMap(cluster => clusterEntrySchema.safeParse(cluster).data ?? [])
      .map(entry => [entry.name, entry]),
  );
}

function connect(entry: ClusterEntry, sandbox: boolean): ClusterConnection {
  const { name } = entry;
  const provider =
    entry.authProvider ?? entry.authMetadata?.['kubernetes.io/auth-provider'];
  if (provider && userOnly.has(provider)) {
    return refused(
      'user-only-auth-provider',
      `The auth provider ${provider} of the cluster ${name} works only with a user's own token, so nothing can be read in the background; add a serviceAccount entry for it to ${key}`,
    );
  }
  if (provider !== 'serviceAccount') {
    return refused(
      'unsupported-auth-provider',
      `The cluster ${name} has the auth provider ${
        provider ?? 'none'
      }; set authProvider: serviceAccount and serviceAccountToken in ${key}`,
    );
  }
  if (entry.skipTLSVerify) {
    return refused(
      'insecure',
      `Take skipTLSVerify away from the cluster ${name} in ${key} and give its certificate authority as caData or caFile`,
    );
  }
  if (!entry.serviceAccountToken) {
    return refused(
      'no-credential',
      `No cluster credential: set serviceAccountToken of the cluster ${name} in ${key}; where that is an environment variable, Backstage runs without it`,
      clusterEntryBlock(entry),
    );
  }

  try {
    const url = checkEndpoint(entry.url, {
      key: `The url of the cluster ${name} in ${key}`,
      sandbox,
    });
    return { status: 'ready', kubeConfig: kubeConfigOf(entry, new URL(url)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refused('insecure', error.message);
  }
}

function kubeConfigOf(entry: ClusterEntry, url: URL): KubeConfig {
  const { name, caData, caFile, serviceAccountToken } = entry;
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    {
      name,
      server: url.href.replace(/\/+$/, ''),
      caData,
      caFile,
      // The client speaks plain http only with this set; over https it stays off.
      skipTLSVerify: url.protocol === 'http:',
    },
    { name: 'fitsync', token: serviceAccountToken },
  );
  return kubeConfig;
}

function refused(
  reason: Extract<ClusterConnection, { status: 'refused' }>['reason'],
  action: string,
  block?: string,
): ClusterConnection {
  return { status: 'refused', reason, action, ...(block && { block }) };
}
