import { NotImplementedError } from '@backstage/errors';
import { FleetRepositoryOptions } from './FleetRepositoryOptions';
import { defaultHosts } from './hosts/defaultHosts';
import { preview } from './preview';
import { propose } from './propose';
import { readSettings } from './readSettings';
import { FileSet, FleetRepository, ProposalOptions } from './types';
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
    async preview({ target, ownershipEntityRefs, signal, ...change }) {
      const fileSet = onlySet(change);
      return withWorkbench(
        { ...common, target, fileSet, ownershipEntityRefs, signal },
        workbench => preview(workbench, fileSet),
      );
    },
    async propose(request) {
      const { target, ownershipEntityRefs, signal, requester } = request;
      const fileSet = onlySet(request);
      const proposal = await withWorkbench(
        { ...common, target, fileSet, ownershipEntityRefs, signal },
        workbench =>
          propose(workbench, { ...request, fileSet, author: settings.author }),
      );
      logger.info('Proposed a change of the fleet', {
        folder: fileSet.folder,
        outcome: proposal.outcome,
        pullRequest: proposal.pullRequestUrl,
        requester: requester.userEntityRef,
      });
      return proposal;
    },
    async read() {
      throw new NotImplementedError('The fleet cannot be read yet');
    },
  };
}

function onlySet(
  change: Pick<ProposalOptions, 'fileSets' | 'removals'>,
): FileSet {
  const [fileSet, ...more] = change.fileSets;
  if (!fileSet || more.length > 0 || change.removals?.length) {
    throw new NotImplementedError('One file set at a time, for now');
  }
  return fileSet;
}
