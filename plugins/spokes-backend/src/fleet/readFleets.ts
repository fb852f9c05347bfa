import { LoggerService } from '@backstage/backend-plugin-api';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfig } from '../config';
import { describeError } from '../describeError';
import { FleetCache } from './FleetCache';

/** A fleet repository that could be read. */
export interface FoundFleet {
  repoUrl: string;
  content: FleetContent;
}

/** What all configured repositories hold, and what is to be said of those that could not be read. */
export interface ReadFleets {
  fleets: FoundFleet[];
  unread: { repoUrl: string; message: string }[];
}

/** Reads every configured repository with the credentials of `integrations`. */
export async function readFleets(options: {
  config: { readonly current: Pick<SpokesConfig, 'repositories'> };
  cache: Pick<FleetCache, 'read'>;
  logger: LoggerService;
}): Promise<ReadFleets> {
  const { config, cache, logger } = options;
  const fleets: FoundFleet[] = [];
  const unread: ReadFleets['unread'] = [];
  await Promise.all(
    config.current.repositories.map(async ({ repoUrl }) => {
      try {
        fleets.push({ repoUrl, content: await cache.read(repoUrl) });
      } catch (error) {
        const message = describeError(error);
        unread.push({ repoUrl, message });
        logger.warn('A fleet repository could not be read', {
          repoUrl,
          error: message,
        });
      }
    }),
  );
  const order = config.current.repositories.map(({ repoUrl }) => repoUrl);
  fleets.sort((a, b) => order.indexOf(a.repoUrl) - order.indexOf(b.repoUrl));
  return { fleets, unread };
}
