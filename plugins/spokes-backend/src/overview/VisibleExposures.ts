import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ANNOTATION_EXPOSURES,
  formatExposureRef,
  readEntityBinding,
  spokesTraceReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { chunk, compact, uniq } from 'lodash';
import { SpokeConfig } from '../config';
import { confirmBinding } from '../router/confirmBinding';
import { SummarizedExposure } from '../store';
import { serviceOf } from './serviceOf';
import { entityRefOf } from './toTracedLine';

const refsAtOnce = 200;

/**
 * Which exposures of a spoke a caller may see who may not see the fleet: those of entities whose traces the caller may
 * read. Whatever counts or pages comes after this.
 */
export class VisibleExposures {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  async filter(
    lines: readonly SummarizedExposure[],
    options: {
      spoke: SpokeConfig;
      index: FactsIndex;
      credentials: BackstageCredentials;
    },
  ): Promise<SummarizedExposure[]> {
    const { spoke, index, credentials } = options;
    const named = uniq(
      compact(lines.map(({ exposure }) => entityRefOf(index, exposure))),
    );
    const entities = [
      ...(await this.#byRef(named, credentials)),
      ...(await this.#ofOwners(spoke, credentials)),
    ];
    const visible = await this.#readable(entities, credentials);
    const claims = new Map<string, Entity[]>();
    for (const entity of visible.values()) {
      const binding = readEntityBinding(entity.metadata.annotations);
      if (binding.kind !== 'exposures') continue;
      for (const exposure of binding.exposures) {
        const key = formatExposureRef(exposure);
        claims.set(key, [...(claims.get(key) ?? []), entity]);
      }
    }
    return lines.filter(({ exposure }) => {
      const ref = entityRefOf(index, exposure);
      if (ref && visible.has(ref)) return true;
      const service = serviceOf(index, exposure);
      return (
        service !== undefined &&
        (claims.get(formatExposureRef(exposure)) ?? []).some(entity =>
          confirmBinding(entity, exposure, service, spoke),
        )
      );
    });
  }

  async #byRef(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const found: Entity[] = [];
    for (const entityRefs of chunk(refs, refsAtOnce)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs },
        { credentials },
      );
      found.push(...compact(items));
    }
    return found;
  }

  /** Configuration may give a namespace to a team: then a claim of one of its entities holds. */
  async #ofOwners(
    { namespaceOwners }: SpokeConfig,
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const owners = uniq(compact([...namespaceOwners.values()]));
    if (owners.length === 0) return [];
    const { items } = await this.#catalog.getEntities(
      {
        filter: {
          'relations.ownedBy': owners,
          [`metadata.annotations.${ANNOTATION_EXPOSURES}`]:
            CATALOG_FILTER_EXISTS,
        },
      },
      { credentials },
    );
    return items;
  }

  async #readable(
    entities: Entity[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Entity>> {
    const byRef = new Map(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
    const readable = new Map<string, Entity>();
    for (const batch of chunk([...byRef], refsAtOnce)) {
      const decisions = await this.#permissions.authorize(
        batch.map(([resourceRef]) => ({
          permission: spokesTraceReadPermission,
          resourceRef,
        })),
        { credentials },
      );
      decisions.forEach(({ result }, at) => {
        const [ref, entity] = batch[at];
        if (result === AuthorizeResult.ALLOW) readable.set(ref, entity);
      });
    }
    return readable;
  }
}
