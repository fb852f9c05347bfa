import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { fleetEntities, locationPrefix } from './fleetEntities';

/**
 * Brings hubs and spokes into the catalog that no catalog-info.yaml describes, by what the spokes backend knows of the
 * fleet. What could not be read in full takes nothing away and changes nothing: it only adds what was not there.
 *
 * Its entities have no location key: whoever registers a file for one takes it over, and it is left out from then on.
 */
export class SpokesEntityProvider implements EntityProvider {
  readonly #client: Pick<SpokesClient, 'getFleet'>;
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  #connection?: EntityProviderConnection;
  #wasEmpty = false;

  constructor(options: {
    client: Pick<SpokesClient, 'getFleet'>;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    auth: AuthService;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
  }) {
    this.#client = options.client;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#taskRunner = options.taskRunner;
  }

  getProviderName(): string {
    return 'spokes';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#taskRunner.run({
      id: 'spokes-entities',
      fn: async () => {
        try {
          await this.refresh();
        } catch (error) {
          this.#logger.warn('The fleet could not be read for the catalog', {
            error: toError(error).message,
          });
        }
      },
    });
  }

  async refresh(): Promise<void> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'spokes',
    });
    const fleet = await this.#client.getFleet({ token });
    const all = fleetEntities(fleet);
    if (fleet.unread.length > 0) {
      this.#logger.warn('The fleet is not known in full; the catalog stays', {
        unread: fleet.unread.join(', '),
      });
      await this.#addMissing(all);
      return;
    }
    // Nothing at all may be a mistake; twice in a row it is meant.
    const isSurprise = all.length === 0 && !this.#wasEmpty;
    this.#wasEmpty = all.length === 0;
    if (isSurprise) return;

    const entities = await this.#withoutDescribed(all);
    await this.#connection?.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({ entity })),
    });
  }

  /** A repository that was never readable must not keep out of the catalog what configuration and network tell. */
  async #addMissing(entities: Entity[]): Promise<void> {
    const locations = await this.#locationsOf(entities);
    const added = entities
      .filter((_, position) => locations[position] === 'absent')
      .map(entity => ({ entity }));
    if (added.length === 0) return;
    await this.#connection?.applyMutation({
      type: 'delta',
      added,
      removed: [],
    });
  }

  /** One owner for each entity: what has a file comes from the file. */
  async #withoutDescribed(entities: Entity[]): Promise<Entity[]> {
    const locations = await this.#locationsOf(entities);
    return entities.filter(
      (_, position) => locations[position] !== 'elsewhere',
    );
  }

  /** Where each entity of the catalog comes from. */
  async #locationsOf(
    entities: Entity[],
  ): Promise<('absent' | 'ours' | 'elsewhere')[]> {
    if (entities.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: entities.map(entity => stringifyEntityRef(entity)),
        fields: ['metadata.annotations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.map(item => {
      if (!item) return 'absent';
      const location = item.metadata.annotations?.[ANNOTATION_LOCATION];
      return location === undefined || location.startsWith(locationPrefix)
        ? 'ours'
        : 'elsewhere';
    });
  }
}
