import { readFleet } from './readFleet';
import { FleetContent, FleetRepository } from './types';
import { SessionSettings, withSession } from './withSession';

/**
 * Reads a fleet, and clones it again only once its base branch moved. The host is asked with the caller's credentials
 * each time: what one may read is never told to another.
 */
export function createFleetReader(
  settings: SessionSettings,
): FleetRepository['read'] {
  /** The last content of each repository; there are as many as configuration lists. */
  const lastOf = new Map<string, FleetContent>();

  return async ({ target, signal }) => {
    const content = await withSession<FleetContent>(
      {
        ...settings,
        target,
        spoke: undefined,
        signal,
        async known({ repository, host }) {
          const last = lastOf.get(repository.url);
          const head = last && (await host.branchHead(repository.baseBranch));
          return last?.commit === head ? last : undefined;
        },
      },
      async session => {
        const read = await readFleet(session);
        lastOf.set(session.repository.url, read);
        return read;
      },
    );
    // Whoever sorts their list sorts nobody else's.
    return {
      ...content,
      hubs: [...content.hubs],
      spokes: [...content.spokes],
      exposures: [...content.exposures],
      unreadable: [...content.unreadable],
    };
  };
}
