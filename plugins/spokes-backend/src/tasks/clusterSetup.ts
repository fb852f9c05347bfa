import { ClusterSetup } from '@fitsync/backstage-plugin-spokes-common';
import {
  ClusterConnection,
  createDirectConnector,
} from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfigSource } from '../config';

type Reason = Extract<ClusterConnection, { status: 'refused' }>['reason'];

const words: Record<Reason, string> = {
  'no-credential': 'no cluster credential',
  'not-configured': 'no cluster credential',
  'user-only-auth-provider': 'user-only auth provider',
  'unsupported-auth-provider': 'unsupported auth provider',
  insecure: 'no secure way to the cluster',
};

/** What is missing in the configuration to read a cluster; undefined when it can be tried. */
export function clusterSetup(
  config: Pick<SpokesConfigSource, 'current' | 'root'>,
  cluster: string,
): ClusterSetup | undefined {
  const connection = createDirectConnector({
    config: config.root,
    sandbox: config.current.sandbox,
  }).connect(cluster);
  if (connection.status === 'ready') return undefined;
  const { action, block, reason } = connection;
  return {
    message: `unknown: ${words[reason]}`,
    action,
    ...(block && { block }),
  };
}
