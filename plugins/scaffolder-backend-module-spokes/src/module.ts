import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createFleetRepository } from '@fitsync/backstage-plugin-spokes-node';
import { createExposureRenderAction } from './actions/exposureRender';
import { proposalActions } from './actions/proposalActions';
import { ProposalActionOptions } from './actions/ProposalActionOptions';
import { LiveNetwork } from './fleet/LiveNetwork';

/**
 * Adds the actions `spokes:*` to the scaffolder: hubs, spokes and exposures by pull request.
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
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        userInfo: coreServices.userInfo,
      },
      async init({
        actions,
        auditor,
        auth,
        config,
        discovery,
        logger,
        permissions,
        userInfo,
      }) {
        const options: ProposalActionOptions = {
          auditor,
          auth,
          config,
          permissions,
          userInfo,
          network: new LiveNetwork({ auth, discovery }),
          repository: createFleetRepository({
            config,
            integrations: ScmIntegrations.fromConfig(config),
            logger,
          }),
        };
        actions.addActions(
          createExposureRenderAction(),
          ...proposalActions.map(create => create(options)),
        );
      },
    });
  },
});
