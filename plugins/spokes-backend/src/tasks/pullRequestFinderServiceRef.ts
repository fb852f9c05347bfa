import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  createPullRequestFinder,
  PullRequestFinder,
} from '@fitsync/backstage-plugin-spokes-node';
import { spokesConfigServiceRef } from '../config';
import { latestOf } from './latestOf';

/** Looks for open pull requests; a service of its own so that tests and `dev/` need no git host. */
export const pullRequestFinderServiceRef = createServiceRef<PullRequestFinder>({
  id: 'spokes.pull-request-finder',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: spokesConfigServiceRef },
      factory({ config }): PullRequestFinder {
        const finder = latestOf(config, root =>
          createPullRequestFinder({
            config: root,
            integrations: ScmIntegrations.fromConfig(root),
          }),
        );
        return {
          find: (exposure, options) => finder().find(exposure, options),
        };
      },
    }),
});
