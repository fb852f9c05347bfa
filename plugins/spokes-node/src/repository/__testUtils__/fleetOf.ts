import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { merge } from 'lodash';
import { createFleetRepository } from '../createFleetRepository';
import { FleetRepositoryOptions } from '../FleetRepositoryOptions';
import { FleetRepository } from '../types';
import { GitHostKind, integrationOf } from './gitHostKinds';

/** A fleet repository over a git host of 127.0.0.1, configured as an app would. */
export function fleetOf(
  host: string,
  options: {
    config?: JsonObject;
    /** What the host speaks; GitHub's API unless given. */
    kind?: GitHostKind;
    token?: string;
    logger?: LoggerService;
    limits?: FleetRepositoryOptions['limits'];
    /** Where clones go. */
    directory?: string;
  } = {},
): FleetRepository {
  const { directory = tmpdir(), kind = 'github' } = options;
  const config = mockServices.rootConfig({
    data: merge(
      {
        spokes: {
          sandbox: true,
          repositories: [
            {
              repoUrl: `${host}?owner=fitsync&repo=fleet`,
              spokes: ['fitsync-prod-spoke'],
            },
          ],
        },
        integrations: integrationOf(kind, {
          host,
          token: options.token ?? 'sandbox',
        }),
      },
      options.config,
    ),
  });
  return createFleetRepository({
    config,
    integrations: ScmIntegrations.fromConfig(config),
    logger: options.logger ?? mockServices.logger.mock(),
    limits: options.limits,
    createTemporaryDirectory: () => mkdtemp(join(directory, 'clone-')),
  });
}
