import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';

/**
 * Collects, traces, stores and serves.
 *
 * @public
 */
export const spokesPlugin = createBackendPlugin({
  pluginId: 'spokes',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init() {},
    });
  },
});
