import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_ENTITY,
  ExposureRef,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokeConfig } from '../config';

/**
 * An annotation on an entity is a claim of its author. It holds when the live Service names the entity, or when
 * configuration gives the Service's namespace to the entity's owner.
 */
export function confirmBinding(
  entity: Entity,
  exposure: ExposureRef,
  service: Service,
  spoke: SpokeConfig,
): boolean {
  const named = normalize(service.metadata.annotations[ANNOTATION_ENTITY]);
  if (named === stringifyEntityRef(entity)) return true;

  const owner = normalize(spoke.namespaceOwners.get(exposure.namespace));
  return owner !== undefined && ownersOf(entity).includes(owner);
}

/** The line that confirms the claim, to be added to the Service. */
export function lineToAdd(entity: Entity): string {
  return `${ANNOTATION_ENTITY}: ${stringifyEntityRef(entity)}`;
}

function ownersOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .flatMap(({ targetRef }) => normalize(targetRef) ?? []);
}

function normalize(ref: string | undefined): string | undefined {
  if (!ref) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind: 'component' }),
    );
  } catch {
    return undefined;
  }
}
