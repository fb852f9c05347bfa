import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { hops, Trace } from '@fitsync/backstage-plugin-spokes-common';
import { HubConfig, SpokeConfig } from '../config';

/** Whose job the first cause is: the hub's, the spoke's or the entity's owner. */
export function ownerOf(
  { causes: [cause] }: Trace,
  owners: { entity: Entity; spoke: SpokeConfig; hubs: HubConfig[] },
): string | undefined {
  if (!cause) return undefined;
  const { entity, spoke, hubs } = owners;
  if (cause.responsible === 'app') {
    return entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
      ?.targetRef;
  }
  const { place } = hops[cause.hop];
  if (place === 'spoke' || place === 'cluster') return spoke.binding.owner;
  return hubs.find(({ name }) => name === spoke.binding.hub.name)?.owner;
}
