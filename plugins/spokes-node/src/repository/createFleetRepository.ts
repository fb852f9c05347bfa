import { FleetRepositoryOptions } from './FleetRepositoryOptions';
import { defaultHosts } from './hosts/defaultHosts';
import { preview } from './preview';
import { propose } from './propose';
import { readSettings } from './readSettings';
import { FleetRepository } from './types';
import { withWorkbench } from './withWorkbench';

/**
 * Reads and writes the repositories under `spokes.repositories`.
 *
 * @public
 */
export function createFleetRepository(
  options: FleetRepositoryOptions,
): FleetRepository {
  const { config, integrations, logger, createTemporaryDirectory } = options;
  const settings = readSettings(config, options.limits);
  const hosts = options.hosts ?? defaultHosts(integrations);
  const common = { settings, hosts, integrations, createTemporaryDirectory };

  return {
    preview({ target, fileSet, ownershipEntityRefs, signal }) {
      return withWorkbench(
        { ...common, target, fileSet, ownershipEntityRefs, signal },
        workbench => preview(workbench, fileSet),
      );
    },
    async propose(request) {
      const { target, fileSet, ownershipEntityRefs, signal, requester } =
        request;
      const proposal = await withWorkbench(
        { ...common, target, fileSet, ownershipEntityRefs, signal },
        workbench =>
          propose(workbench, { ...request, author: settings.author }),
      );
      logger.info('Proposed a change of the fleet', {
        folder: fileSet.folder,
        outcome: proposal.outcome,
        pullRequest: proposal.pullRequestUrl,
        requester: requester.userEntityRef,
      });
      return proposal;
    },
  };
}
