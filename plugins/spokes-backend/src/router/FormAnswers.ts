import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  AvailabilityAnswer,
  AvailabilityQuestion,
  CidrAnswer,
  CidrQuestion,
  ExposureOption,
  FleetView,
  HubOption,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  readRepositories,
} from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfigSource } from '../config';
import { describeError } from '../describeError';
import { FleetCache, ReadFleets, readFleets, repositoryOf } from '../fleet';
import { answerAvailability, RepositoryAnswer } from './answerAvailability';
import { answerCidr } from './answerCidr';
import { createHolderNames } from './createHolderNames';
import { findSpoke } from './findSpoke';
import { listExposureOptions } from './listExposureOptions';
import { listFleet } from './listFleet';
import { listHubOptions } from './listHubOptions';
import { OwnershipReader } from './OwnershipReader';

interface Asked {
  index: FactsIndex;
  credentials: BackstageCredentials;
  /** Whether the caller may see every neighbour by name. */
  fleet: boolean;
}

/** Answers the fields of the templates and the catalog, by the facts of now and what the fleet repositories hold. */
export class FormAnswers {
  readonly #config: SpokesConfigSource;
  readonly #fleets: FleetCache;
  readonly #ownership: OwnershipReader;
  readonly #logger: LoggerService;

  constructor(options: {
    config: SpokesConfigSource;
    fleets: FleetCache;
    ownership: OwnershipReader;
    logger: LoggerService;
  }) {
    this.#config = options.config;
    this.#fleets = options.fleets;
    this.#ownership = options.ownership;
    this.#logger = options.logger;
  }

  async availability(
    question: AvailabilityQuestion,
    { index, credentials, fleet }: Asked,
  ): Promise<AvailabilityAnswer> {
    const config = this.#config.current;
    const spoke = findSpoke(config, question.spoke);
    const repository = await this.#repositoryOf(question.spoke);
    const nameHolder = createHolderNames({
      config,
      fleet: repository.status === 'read' ? repository.content : undefined,
      ownershipEntityRefs: fleet ? [] : await this.#ownership.read(credentials),
    });
    return answerAvailability(question, {
      index,
      spoke,
      repository,
      fleet,
      nameHolder,
    });
  }

  async hubs(index: FactsIndex): Promise<HubOption[]> {
    const { fleets } = await this.#readFleets();
    return listHubOptions(this.#config.current, { index, fleets });
  }

  async fleet(index: FactsIndex): Promise<FleetView> {
    const { view } = await this.fleetWithContent(index);
    return view;
  }

  /** The fleet, and what the repositories hold that it was made from. */
  async fleetWithContent(
    index: FactsIndex,
  ): Promise<{ view: FleetView; fleets: ReadFleets }> {
    const fleets = await this.#readFleets();
    const entries = readRepositories(this.#config.root);
    const view = listFleet({
      config: this.#config.current,
      index,
      fleets,
      urlOf: (repoUrl, path) =>
        `${
          entries.find(entry => entry.repoUrl === repoUrl)?.filesUrl ?? repoUrl
        }/${path}`,
    });
    return { view, fleets };
  }

  async exposures(
    credentials: BackstageCredentials,
  ): Promise<ExposureOption[]> {
    const ownershipEntityRefs = await this.#ownership.read(credentials);
    const { fleets } = await this.#readFleets();
    return listExposureOptions(fleets, ownershipEntityRefs);
  }

  async cidr(
    question: CidrQuestion,
    { index, fleet }: Pick<Asked, 'index' | 'fleet'>,
  ): Promise<CidrAnswer> {
    const fleets = await this.#readFleets();
    const config = this.#config.current;
    return answerCidr(question, { config, index, fleets, fleet });
  }

  #readFleets(): Promise<ReadFleets> {
    return readFleets({
      config: this.#config,
      cache: this.#fleets,
      logger: this.#logger,
    });
  }

  async #repositoryOf(spoke: string): Promise<RepositoryAnswer> {
    const found = repositoryOf(spoke, this.#config.current);
    // Where only a user's own token may read it, the pull request is what compares.
    const needsToken = this.#config.root.getOptionalBoolean(
      'scaffolder.requireScmUserCredentials',
    );
    if (!found || needsToken) return { status: 'none' };
    try {
      const content = await this.#fleets.read(found.repoUrl);
      return { status: 'read', content };
    } catch (error) {
      this.#logger.warn('A fleet repository could not be read', {
        repoUrl: found.repoUrl,
        error: describeError(error),
      });
      return {
        status: 'unread',
        message:
          'The fleet repository cannot be read; try again in a moment, or ask whoever runs Backstage',
      };
    }
  }
}
