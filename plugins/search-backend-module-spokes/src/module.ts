import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { readCollatorConfig } from './readCollatorConfig';
import { SpokesCollatorFactory } from './SpokesCollatorFactory';

/**
 * Lets search find services on spokes by the address that they are reached at.
 *
 * @public
 */
export const searchModuleSpokes = createBackendModule({
  moduleId: 'spokes',
  pluginId: 'search',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const { schedule, locationTemplate } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new SpokesCollatorFactory({
            auth,
            client: new SpokesClient({
              discoveryApi: discovery,
              fetchApi: { fetch },
            }),
            locationTemplate,
          }),
        });
      },
    });
  },
});
