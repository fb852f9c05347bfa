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
  folder: string;
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
  reason: string;
}

/**
 * Everything that a fleet is rendered from.
 *
 * @public
 */
export interface FleetBlueprints {
  hubs: PlacedBlueprint<HubBlueprint>[];
  spokes: PlacedBlueprint<SpokeBlueprint>[];
  exposures: PlacedBlueprint<ExposureBlueprint>[];
  /** Named, never passed over in silence. */
  unreadable: UnreadableBlueprint[];
}
