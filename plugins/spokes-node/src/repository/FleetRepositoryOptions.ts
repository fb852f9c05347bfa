import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { GitHostProvider } from './hosts/GitHost';

/**
 * Where a run stops rather than go on.
 *
 * @public
 */
export interface RepositoryLimits {
  /** Files of one file set. */
  files: number;
  /** Bytes of one file set. */
  fileSetBytes: number;
  /** Bytes that the host may send. */
  repositoryBytes: number;
  /** Seconds that one proposal or reading may take. */
  seconds: number;
}

/** What a fleet repository is reached with. @public */
export interface FleetRepositoryOptions {
  /** The app's configuration: `spokes.repositories`, `spokes.sandbox`, `scaffolder.*`. */
  config: Config;
  /** Where addresses and tokens of the git hosts come from; a token that a user brings goes before. */
  integrations: ScmIntegrationRegistry;
  /** Told of each proposal, with its requester; of no token. */
  logger: LoggerService;
  /** Where to clone to; must not be the scaffolder's workspace. A directory of the system's unless given. */
  createTemporaryDirectory?(): Promise<string>;
  /** Kinds of git hosts; GitHub and GitLab unless given. */
  hosts?: GitHostProvider[];
  /** Those that are not given keep their defaults. */
  limits?: Partial<RepositoryLimits>;
}
