import { Config } from '@backstage/config';
import { readRepositories } from './config/readRepositories';
import {
  FleetRepositoryOptions,
  RepositoryLimits,
} from './FleetRepositoryOptions';
import { RepositoryEntry } from './config/RepositoryEntry';

/** What configuration says about writing to repositories. */
export interface RepositorySettings {
  repositories: RepositoryEntry[];
  /** Who the commits are by. */
  author: { name: string; email: string };
  /** Whether the integration's own credentials may not be used. */
  requireUserToken: boolean;
  limits: RepositoryLimits;
}

const defaultLimits: RepositoryLimits = {
  files: 200,
  fileSetBytes: 2 * 1024 * 1024,
  repositoryBytes: 128 * 1024 * 1024,
  seconds: 120,
};

export function readSettings(
  config: Config,
  limits: FleetRepositoryOptions['limits'],
): RepositorySettings {
  return {
    repositories: readRepositories(config),
    author: {
      name:
        config.getOptionalString('scaffolder.defaultAuthor.name') ??
        'FitSync spokes',
      email:
        config.getOptionalString('scaffolder.defaultAuthor.email') ??
        'scaffolder@backstage.io',
    },
    requireUserToken:
      config.getOptionalBoolean('scaffolder.requireScmUserCredentials') ??
      false,
    limits: { ...defaultLimits, ...limits },
  };
}
