import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  createFleetRepository,
  FleetRepository,
} from '@fitsync/backstage-plugin-spokes-node';

/** The fleet repository, as far as this plugin uses it: it only looks. */
export const repositoryServiceRef = createServiceRef<
  Pick<FleetRepository, 'preview'>
>({
  id: 'spokes.repository',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      factory: ({ config, logger }) =>
        createFleetRepository({
          config,
          logger,
          integrations: ScmIntegrations.fromConfig(config),
        }),
    }),
});
