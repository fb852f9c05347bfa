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
    return confirmed(lines, visible, { spokes: [spoke], index });
  }

  /** Those of entities that the given owners own, as far as the caller may read their traces. */
  async owned(
    lines: readonly SummarizedExposure[],
    options: {
      owners: string[];
      spokes: SpokeConfig[];
      index: FactsIndex;
      credentials: BackstageCredentials;
    },
  ): Promise<SummarizedExposure[]> {
    const { owners, spokes, index, credentials } = options;
    if (owners.length === 0) return [];
    const { items } = await this.#catalog.getEntities(
      {
        filter: { 'relations.ownedBy': owners },
        fields: ['kind', 'metadata', 'relations'],
      },
      { credentials },
    );
    const named = new Set(
      compact(lines.map(({ exposure }) => entityRefOf(index, exposure))),
    );
    const concerned = items.filter(
      entity =>
        named.has(stringifyEntityRef(entity)) ||
        readEntityBinding(entity.metadata.annotations).kind === 'exposures',
    );
    const visible = await this.#readable(concerned, credentials);
    return confirmed(lines, visible, { spokes, index });
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

/** Lines whose Service names one of the entities, or confirms what one of them claims. */
function confirmed(
  lines: readonly SummarizedExposure[],
  entities: Map<string, Entity>,
  { spokes, index }: { spokes: SpokeConfig[]; index: FactsIndex },
): SummarizedExposure[] {
  const claims = new Map<string, Entity[]>();
  for (const entity of entities.values()) {
    const binding = readEntityBinding(entity.metadata.annotations);
    if (binding.kind !== 'exposures') continue;
    for (const exposure of binding.exposures) {
      const key = formatExposureRef(exposure);
      claims.set(key, [...(claims.get(key) ?? []), entity]);
    }
  }
  const configs = new Map(spokes.map(one => [one.binding.name, one]));
  return lines.filter(({ exposure }) => {
    const ref = entityRefOf(index, exposure);
    if (ref && entities.has(ref)) return true;
    const service = serviceOf(index, exposure);
    const spoke = configs.get(exposure.spoke);
    return (
      service !== undefined &&
      spoke !== undefined &&
      (claims.get(formatExposureRef(exposure)) ?? []).some(entity =>
        confirmBinding(entity, exposure, service, spoke),
      )
    );
  });
}
