import { KubeConfig } from '@kubernetes/client-node';

/**
 * How a cluster can be read, or why it cannot.
 *
 * @public
 */
export type ClusterConnection =
  | {
      status: 'ready';
      /** Holds the credential: never to be logged. */
      kubeConfig: KubeConfig;
    }
  | {
      status: 'refused';
      reason:
        | 'not-configured'
        | 'user-only-auth-provider'
        | 'unsupported-auth-provider'
        | 'no-credential'
        | 'insecure';
      /** What to do about it, in words fit for a reader. */
      action: string;
      /** What to copy into app-config, where an entry is missing or not complete. Holds no credential. */
      block?: string;
    };
