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
import {
  ANNOTATION_EXPOSURES,
  parseExposureList,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';

/**
 * Relates a Component to the spokes that its exposures run on: it depends on the Resource of the spoke's name. What in the
 * annotation cannot be read is told on the card, not here: an entity must not fail for it.
 */
export class ExposureRelationsProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'ExposureRelationsProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const annotation = entity.metadata.annotations?.[ANNOTATION_EXPOSURES];
    if (entity.kind !== 'Component' || !annotation) return entity;

    const component = getCompoundEntityRef(entity);
    const { exposures } = parseExposureList(annotation);
    for (const name of uniq(exposures.map(({ spoke }) => spoke))) {
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
}
