import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
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
import { SpokesConfig } from '../config';
import { findSpoke } from './findSpoke';

/** Shows what a pull request would write. */
export class Previewer {
  readonly #config: SpokesConfig;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #repository: Pick<FleetRepository, 'preview'>;

  constructor(options: {
    config: SpokesConfig;
    catalog: CatalogService;
    permissions: PermissionsService;
    repository: Pick<FleetRepository, 'preview'>;
  }) {
    this.#config = options.config;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
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
    findSpoke(this.#config, blueprint.spoke);
    await this.#refuseTaken(blueprint, index, credentials);

    const fileSet = renderExposure(blueprint);
    return this.#repository.preview({ target: { repoUrl }, fileSet, signal });
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
