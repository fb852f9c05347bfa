import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { ExposureRelationsProcessor } from './ExposureRelationsProcessor';
import { SpokesEntityProvider } from './SpokesEntityProvider';

/**
 * Brings hubs and spokes into the catalog, and relates components to the spokes that they run on.
 *
 * @public
 */
export const catalogModuleSpokes = createBackendModule({
  moduleId: 'spokes',
  pluginId: 'catalog',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, logger, processing } = deps;
        processing.addProcessor(ExposureRelationsProcessor.fromConfig(config));
        processing.addEntityProvider(
          new SpokesEntityProvider({
            client: new SpokesClient({
              discoveryApi: deps.discovery,
              fetchApi: { fetch },
            }),
            catalog,
            auth,
            logger,
            taskRunner: deps.scheduler.createScheduledTaskRunner({
              frequency: config.has('spokes.intervals.configuration')
                ? readDurationFromConfig(config, {
                    key: 'spokes.intervals.configuration',
                  })
                : { minutes: 5 },
              timeout: { minutes: 2 },
              // The spokes backend starts beside the catalog.
              initialDelay: { seconds: 5 },
            }),
          }),
        );
      },
    });
  },
});
