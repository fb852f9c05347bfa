import {
  ExposureBlueprintInput,
  exposureBlueprintSchema,
  HubBlueprintInput,
  hubBlueprintSchema,
  SpokeBlueprintInput,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';

/** What a fleet repository holds, by blueprints made by hand. */
export function fleetOf(
  content: {
    hubs?: HubBlueprintInput[];
    spokes?: SpokeBlueprintInput[];
    exposures?: ExposureBlueprintInput[];
    unreadable?: FleetContent['unreadable'];
    files?: FleetContent['files'];
  } = {},
): FleetContent {
  const hubs = (content.hubs ?? []).map(one => hubBlueprintSchema.parse(one));
  const spokes = (content.spokes ?? []).map(one =>
    spokeBlueprintSchema.parse(one),
  );
  const exposures = (content.exposures ?? []).map(one =>
    exposureBlueprintSchema.parse(one),
  );
  return {
    commit: 'c0ffee',
    hubs: hubs.map(blueprint => ({
      folder: `hubs/${blueprint.name}`,
      blueprint,
    })),
    spokes: spokes.map(blueprint => ({
      folder: `spokes/${blueprint.name}`,
      blueprint,
    })),
    exposures: exposures.map(blueprint => ({
      folder: `clusters/${blueprint.spoke}/apps/${blueprint.namespace}/${blueprint.service}`,
      blueprint,
    })),
    unreadable: content.unreadable ?? [],
    files: content.files ?? (async () => []),
  };
}
