import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createFleetRepository } from '@fitsync/backstage-plugin-spokes-node';
import { createExposureProposeAction } from './actions/exposurePropose';
import { createExposureRenderAction } from './actions/exposureRender';
import { NamespaceOwners } from './fleet/NamespaceOwners';
import { SpokeRepositories } from './fleet/SpokeRepositories';

/**
 * Adds the actions `spokes:exposure:*` to the scaffolder.
 *
 * @public
 */
export const scaffolderModule = createBackendModule({
  moduleId: 'spokes',
  pluginId: 'scaffolder',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        userInfo: coreServices.userInfo,
      },
      async init({
        actions,
        auditor,
        auth,
        config,
        logger,
        permissions,
        userInfo,
      }) {
        actions.addActions(
          createExposureRenderAction(),
          createExposureProposeAction({
            auditor,
            auth,
            permissions,
            userInfo,
            repository: createFleetRepository({
              config,
              integrations: ScmIntegrations.fromConfig(config),
              logger,
            }),
            spokeRepositories: SpokeRepositories.fromConfig(config),
            namespaceOwners: NamespaceOwners.fromConfig(config),
          }),
        );
      },
    });
  },
});
