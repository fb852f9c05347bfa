import { createFleetReader } from './createFleetReader';
import { FleetRepositoryOptions } from './FleetRepositoryOptions';
import { defaultHosts } from './hosts/defaultHosts';
import { openWorkbench, Workbench } from './openWorkbench';
import { parseChange } from './paths/parseChange';
import { preview } from './preview';
import { propose } from './propose';
import { readSettings } from './readSettings';
import { FleetRepository, PreviewOptions } from './types';
import { withSession } from './withSession';

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
  const { author, limits } = settings;
  const hosts = options.hosts ?? defaultHosts(integrations);
  const common = { settings, hosts, integrations, createTemporaryDirectory };

  async function withWorkbench<T>(
    request: PreviewOptions,
    work: (workbench: Workbench) => Promise<T>,
  ): Promise<T> {
    const { target, signal } = request;
    const { files, fileSetBytes: bytes } = limits;
    const change = parseChange(request, { files, bytes });
    const spoke =
      change.subject.kind === 'hub' ? undefined : change.subject.spoke;
    return withSession({ ...common, target, spoke, signal }, async session =>
      work(await openWorkbench(session, change, request)),
    );
  }

  return {
    preview: request => withWorkbench(request, preview),
    async propose(request) {
      const { folder, proposal } = await withWorkbench(
        request,
        async workbench => ({
          folder: workbench.change.folder,
          proposal: await propose(workbench, { ...request, author }),
        }),
      );
      logger.info('Proposed a change of the fleet', {
        folder,
        outcome: proposal.outcome,
        pullRequest: proposal.pullRequestUrl,
        requester: request.requester.userEntityRef,
      });
      return proposal;
    },
    read: createFleetReader(common),
  };
}
