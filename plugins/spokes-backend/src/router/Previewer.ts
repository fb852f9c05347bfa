import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_ENTITY,
  ExposureRef,
  Preview,
  ChangePreviewQuestion,
  proposalPermission,
  ProposalRequest,
  spokesFleetReadPermission,
  spokesTraceReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  chooseRepository,
  FactsIndex,
  FleetRepository,
  findService,
  followedRepository,
  listLiveHolders,
  planProposal,
  ProposalContext,
  readRepositories,
} from '@fitsync/backstage-plugin-spokes-node';
import pLimit from 'p-limit';
import { SpokesConfigSource } from '../config';
import { FleetCache, liveBlocks } from '../fleet';
import { answerAdoption } from './answerAdoption';
import { createHolderNames } from './createHolderNames';
import { exposureOfFolder } from './exposureOfFolder';
import { OwnershipReader } from './OwnershipReader';
import { spokeOfRequest } from './spokeOfRequest';

/** Each clones a repository. */
const mostAtOnce = 4;

/** Shows what a pull request would write: the same plan that an action proposes. */
export class Previewer {
  readonly #config: SpokesConfigSource;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #ownership: OwnershipReader;
  readonly #fleets: Pick<FleetCache, 'read'>;
  readonly #repository: Pick<FleetRepository, 'preview'>;
  readonly #limit = pLimit(mostAtOnce);

  constructor(options: {
    config: SpokesConfigSource;
    catalog: CatalogService;
    permissions: PermissionsService;
    ownership: OwnershipReader;
    fleets: Pick<FleetCache, 'read'>;
    repository: Pick<FleetRepository, 'preview'>;
  }) {
    this.#config = options.config;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#ownership = options.ownership;
    this.#fleets = options.fleets;
    this.#repository = options.repository;
  }

  async preview(
    question: ChangePreviewQuestion,
    options: {
      index: FactsIndex;
      credentials: BackstageCredentials;
      signal?: AbortSignal;
    },
  ): Promise<Preview> {
    const { index, credentials, signal } = options;
    const { change, values, handEdited } = question;
    const request = { change, values };
    await this.#assertAllowed(request, credentials);
    const entry = chooseRepository(readRepositories(this.#config.root), {
      spoke: spokeOfRequest(request),
      repoUrl: question.repoUrl,
    });
    const { repoUrl } = entry;
    const ownershipEntityRefs = await this.#ownership.read(credentials);
    const fleet = await this.#fleets.read(repoUrl);
    const plan = await planProposal(request, {
      fleet,
      ...(change === 'adopt' && {
        adoption: await this.#adoption(values.hub, options),
      }),
      ownershipEntityRefs,
      repository: followedRepository(entry),
      ...(await this.#known(fleet, {
        index,
        credentials,
        ownershipEntityRefs,
      })),
    });
    const subject = exposureOfFolder(plan.fileSets[0]?.folder ?? '');
    if (subject) {
      this.#refuseBound(subject, ownershipEntityRefs);
      if (change === 'expose-service') {
        await this.#refuseTaken(subject, index, credentials);
      }
    }

    const preview = await this.#limit(() => {
      signal?.throwIfAborted();
      return this.#repository.preview({
        target: { repoUrl },
        fileSets: plan.fileSets,
        removals: plan.removals,
        ...(handEdited && { handEdited }),
        ownershipEntityRefs,
        signal,
      });
    });
    return { ...preview, changes: plan.changes, notes: plan.notes };
  }

  async #assertAllowed(
    request: ProposalRequest,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const permission = proposalPermission(request);
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
  }

  /** What an adoption begins with is for those only who may see the fleet. */
  async #adoption(
    hub: unknown,
    options: { index: FactsIndex; credentials: BackstageCredentials },
  ) {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: spokesFleetReadPermission }],
      { credentials: options.credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission ${spokesFleetReadPermission.name}`,
      );
    }
    if (typeof hub !== 'string' || hub === '') return undefined;
    return answerAdoption(hub, {
      facts: options.index.facts,
      config: this.#config.current,
    });
  }

  /** What is live and configured, named as far as the caller may see it. */
  async #known(
    fleet: ProposalContext['fleet'],
    options: {
      index: FactsIndex;
      credentials: BackstageCredentials;
      ownershipEntityRefs: string[];
    },
  ): Promise<Pick<ProposalContext, 'live' | 'spokes' | 'nameHolder'>> {
    const { index, credentials, ownershipEntityRefs } = options;
    const config = this.#config.current;
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: spokesFleetReadPermission }],
      { credentials },
    );
    const blocks = liveBlocks(index);
    const live = { exposures: listLiveHolders(index), blocks };
    const spokes = config.spokes.map(({ binding }) => binding.name);
    if (result === AuthorizeResult.ALLOW) return { live, spokes };
    return {
      live: {
        ...live,
        blocks: blocks.map(({ cidr }) => ({ cidr, holder: 'another network' })),
      },
      spokes,
      nameHolder: createHolderNames({ config, fleet, ownershipEntityRefs }),
    };
  }

  /** What a proposal would be refused for is not shown either. */
  #refuseBound(
    { namespace, spoke }: ExposureRef,
    ownershipEntityRefs: string[],
  ): void {
    const owner = this.#config.current.spokes
      .find(({ binding }) => binding.name === spoke)
      ?.namespaceOwners.get(namespace)
      ?.toLocaleLowerCase('en-US');
    if (owner && !ownershipEntityRefs.includes(owner)) {
      throw new NotAllowedError(
        `namespace '${namespace}' on spoke '${spoke}' belongs to ${owner}: choose another, or ask them to propose it`,
      );
    }
  }

  /** The diff shows what stands in the repository now: that is for those only who may see whose it is. */
  async #refuseTaken(
    { spoke, namespace, service }: ExposureRef,
    index: FactsIndex,
    credentials: BackstageCredentials,
  ): Promise<void> {
    // A spoke that Backstage does not read yet: whoever merges sees what the repository holds.
    if (!index.spokes.has(spoke)) return;
    const live = findService(index, { spoke, namespace, service });
    if (live.outcome === 'absent') return;
    if (live.outcome !== 'ok') {
      throw new ServiceUnavailableError(
        `It cannot be told now whether the name ${service} is taken in ${namespace} on ${spoke}. ${live.action}`,
      );
    }
    const entityRef = live.value.metadata.annotations[ANNOTATION_ENTITY];
    if (entityRef && (await this.#maySee(entityRef, credentials))) return;
    throw new ConflictError(
      `The name ${service} is taken in ${namespace} on ${spoke}; choose another one`,
    );
  }

  async #maySee(
    resourceRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: spokesTraceReadPermission, resourceRef }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) return false;
    const entity = await this.#catalog.getEntityByRef(resourceRef, {
      credentials,
    });
    return entity !== undefined;
  }
}
