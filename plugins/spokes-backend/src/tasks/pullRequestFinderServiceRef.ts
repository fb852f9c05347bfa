import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  createPullRequestFinder,
  PullRequestFinder,
} from '@fitsync/backstage-plugin-spokes-node';

/** Looks for open pull requests; a service of its own so that tests and `dev/` need no git host. */
export const pullRequestFinderServiceRef = createServiceRef<PullRequestFinder>({
  id: 'spokes.pull-request-finder',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) =>
        createPullRequestFinder({
          config,
          integrations: ScmIntegrations.fromConfig(config),
        }),
    }),
});
