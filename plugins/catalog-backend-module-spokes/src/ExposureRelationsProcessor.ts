import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  getCompoundEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { Config } from '@backstage/config';
import { readEntityBinding } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { z } from 'zod';

const entriesSchema = z
  .array(z.object({ spoke: z.string(), cluster: z.string().optional() }))
  .catch([]);

/**
 * Relates a Component to the spokes that its exposures run on: it depends on the Resource of the spoke's name. What in the
 * annotations cannot be read is told on the card, not here: an entity must not fail for it.
 */
export class ExposureRelationsProcessor implements CatalogProcessor {
  /** Names of the spokes by the cluster that they run on. */
  #spokes: ReadonlyMap<string, string[]>;

  private constructor(config: Config) {
    this.#spokes = readSpokes(config);
  }

  /** Spokes come and go while Backstage runs. */
  static fromConfig(
    config: Config & Pick<RootConfigService, 'subscribe'>,
  ): ExposureRelationsProcessor {
    const processor = new ExposureRelationsProcessor(config);
    config.subscribe?.(() => {
      processor.#spokes = readSpokes(config);
    });
    return processor;
  }

  getProcessorName(): string {
    return 'ExposureRelationsProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (entity.kind !== 'Component') return entity;

    const component = getCompoundEntityRef(entity);
    for (const name of uniq(this.#spokesOf(entity))) {
      const spoke = { kind: 'Resource', namespace: DEFAULT_NAMESPACE, name };
      emit(
        processingResult.relation({
          source: component,
          type: RELATION_DEPENDS_ON,
          target: spoke,
        }),
      );
      emit(
        processingResult.relation({
          source: spoke,
          type: RELATION_DEPENDENCY_OF,
          target: component,
        }),
      );
    }
    return entity;
  }

  /** Which clusters a selector without a cluster meets is known only where the clusters are read. */
  #spokesOf({ metadata }: Entity): string[] {
    const binding = readEntityBinding(metadata.annotations);
    switch (binding.kind) {
      case 'exposures':
        return binding.exposures.map(({ spoke }) => spoke);
      case 'kubernetes':
        return this.#spokes.get(binding.cluster ?? '') ?? [];
      default:
        return [];
    }
  }
}

/** What is wrong in it the spokes backend says; here it names no spoke. */
function readSpokes(config: Config): ReadonlyMap<string, string[]> {
  const spokes = new Map<string, string[]>();
  const entries = entriesSchema.parse(config.getOptional('spokes.clusters'));
  for (const { spoke, cluster = spoke } of entries) {
    spokes.set(cluster, [...(spokes.get(cluster) ?? []), spoke]);
  }
  return spokes;
}
