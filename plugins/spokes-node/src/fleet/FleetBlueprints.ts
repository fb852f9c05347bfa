import {
  ExposureBlueprint,
  HubBlueprint,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';

/**
 * A blueprint, and the folder of the fleet that holds it.
 *
 * @public
 */
export interface PlacedBlueprint<Blueprint> {
  /** From the root of the fleet repository: `clusters/prod/apps/shop/cart`. */
  folder: string;
  /** As its schema made it: every default is filled in. */
  blueprint: Blueprint;
}

/**
 * A blueprint that nothing can be rendered from.
 *
 * @public
 */
export interface UnreadableBlueprint {
  /** From the root of the fleet. */
  path: string;
  /** What the parser or the schema refused, and what would be right; may quote the file. */
  reason: string;
}

/**
 * Everything that a fleet is rendered from.
 *
 * @public
 */
export interface FleetBlueprints {
  /** `hubs/<hub>/blueprint.yaml`. */
  hubs: PlacedBlueprint<HubBlueprint>[];
  /** `spokes/<spoke>/blueprint.yaml`. */
  spokes: PlacedBlueprint<SpokeBlueprint>[];
  /** `clusters/<spoke>/apps/<namespace>/<service>/blueprint.yaml`. */
  exposures: PlacedBlueprint<ExposureBlueprint>[];
  /** Named, never passed over in silence. */
  unreadable: UnreadableBlueprint[];
}
