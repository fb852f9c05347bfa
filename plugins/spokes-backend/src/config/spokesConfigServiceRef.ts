import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { LiveSpokesConfig } from './LiveSpokesConfig';
import { SpokesConfigSource } from './SpokesConfigSource';

/** The plugin's configuration, one for all of its parts. */
export const spokesConfigServiceRef = createServiceRef<SpokesConfigSource>({
  id: 'spokes.config',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        rootConfig: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      factory: ({ rootConfig, logger }) =>
        LiveSpokesConfig.fromConfig(rootConfig, { logger }),
    }),
});
