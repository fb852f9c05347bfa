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
import { spokesConfigServiceRef } from '../config';
import { latestOf } from './latestOf';

/** The fleet repository, as far as this plugin uses it: it only looks. */
export type FleetReader = Pick<FleetRepository, 'preview' | 'read'>;

/** Reads the repositories that are configured; a service of its own so that tests and `dev/` need no git host. */
export const repositoryServiceRef = createServiceRef<FleetReader>({
  id: 'spokes.repository',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: spokesConfigServiceRef,
        logger: coreServices.logger,
      },
      factory({ config, logger }): FleetReader {
        const repository = latestOf(config, root =>
          createFleetRepository({
            config: root,
            logger,
            integrations: ScmIntegrations.fromConfig(root),
          }),
        );
        return {
          preview: options => repository().preview(options),
          read: options => repository().read(options),
        };
      },
    }),
});
