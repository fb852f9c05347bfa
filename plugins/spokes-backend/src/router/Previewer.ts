import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
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
  ExposureBlueprint,
  exposureBlueprintSchema,
  parseBlueprint,
  Preview,
  PreviewQuestion,
  spokesTraceReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findService,
  FleetRepository,
  renderExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfigSource } from '../config';
import { findSpoke } from './findSpoke';

/** Shows what a pull request would write. */
export class Previewer {
  readonly #config: SpokesConfigSource;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;
  readonly #repository: Pick<FleetRepository, 'preview'>;

  constructor(options: {
    config: SpokesConfigSource;
    catalog: CatalogService;
    permissions: PermissionsService;
    auth: AuthService;
    userInfo: UserInfoService;
    repository: Pick<FleetRepository, 'preview'>;
  }) {
    this.#config = options.config;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
    this.#repository = options.repository;
  }

  async preview(
    { repoUrl, exposure }: PreviewQuestion,
    options: {
      index: FactsIndex;
      credentials: BackstageCredentials;
      signal?: AbortSignal;
    },
  ): Promise<Preview> {
    const { index, credentials, signal } = options;
    const blueprint = parseBlueprint(exposureBlueprintSchema, exposure);
    const { namespaceOwners } = findSpoke(
      this.#config.current,
      blueprint.spoke,
    );
    const ownershipEntityRefs = await this.#ownershipOf(credentials);
    refuseBound(blueprint, namespaceOwners, ownershipEntityRefs);
    await this.#refuseTaken(blueprint, index, credentials);

    const fileSets = renderExposure(blueprint);
    return this.#repository.preview({
      target: { repoUrl },
      fileSets,
      ownershipEntityRefs,
      signal,
    });
  }

  /** A service owns nothing: it is shown what is new, and no one's files. */
  async #ownershipOf(credentials: BackstageCredentials): Promise<string[]> {
    if (!this.#auth.isPrincipal(credentials, 'user')) return [];
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs;
  }

  /** The diff shows what stands in the repository now: that is for those only who may see whose it is. */
  async #refuseTaken(
    { spoke, namespace, service }: ExposureBlueprint,
    index: FactsIndex,
    credentials: BackstageCredentials,
  ): Promise<void> {
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

/** What a proposal would be refused for is not shown either. */
function refuseBound(
  { namespace, spoke }: ExposureBlueprint,
  namespaceOwners: ReadonlyMap<string, string>,
  ownershipEntityRefs: string[],
): void {
  const owner = namespaceOwners.get(namespace)?.toLocaleLowerCase('en-US');
  if (owner && !ownershipEntityRefs.includes(owner)) {
    throw new NotAllowedError(
      `namespace '${namespace}' on spoke '${spoke}' belongs to ${owner}: choose another, or ask them to propose it`,
    );
  }
}
