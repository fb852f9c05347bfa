import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { ExposureRelationsProcessor } from './ExposureRelationsProcessor';

/**
 * Relates components to the spokes that they run on.
 *
 * @public
 */
export const catalogModuleSpokes = createBackendModule({
  moduleId: 'spokes',
  pluginId: 'catalog',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ config, processing }) {
        processing.addProcessor(ExposureRelationsProcessor.fromConfig(config));
      },
    });
  },
});
