import {
  ExposureBlueprint,
  exposureBlueprintSchema,
  ExposureBlueprintInput,
  hubBlueprintSchema,
  HubBlueprintInput,
  spokeBlueprintSchema,
  SpokeBlueprintInput,
} from '@fitsync/backstage-plugin-spokes-common';
import { rbacManifest } from '../../collect/kubernetes/rbacManifest';
import { renderFleet } from '../../fleet';
import { FleetContent, RenderedFile } from '../../repository/types';
import { referenceBlueprints } from '../../testing/referenceBlueprints';

/** An exposure of the reference spoke. */
export const podinfo = {
  service: 'podinfo',
  namespace: 'demo',
  spoke: 'fitsync-prod-spoke',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/podinfo' },
} satisfies ExposureBlueprintInput;

/** A fleet repository that holds exactly what its blueprints make, but for `files`. */
export function fleetWith(
  options: {
    hub?: Partial<HubBlueprintInput>;
    spoke?: Partial<SpokeBlueprintInput>;
    exposures?: ExposureBlueprintInput[];
    unreadable?: FleetContent['unreadable'];
    /** Folder → what it holds instead. */
    files?: Record<string, RenderedFile[]>;
  } = {},
): FleetContent {
  const hub = hubBlueprintSchema.parse({
    ...referenceBlueprints.hub,
    ...options.hub,
  });
  const spoke = spokeBlueprintSchema.parse({
    ...referenceBlueprints.spoke,
    ...options.spoke,
  });
  const exposures: ExposureBlueprint[] = (options.exposures ?? []).map(input =>
    exposureBlueprintSchema.parse(input),
  );
  const fleet = {
    hubs: [{ folder: `hubs/${hub.name}`, blueprint: hub }],
    spokes: [{ folder: `spokes/${spoke.name}`, blueprint: spoke }],
    exposures: exposures.map(blueprint => ({
      folder: `clusters/${blueprint.spoke}/apps/${blueprint.namespace}/${blueprint.service}`,
      blueprint,
    })),
    unreadable: options.unreadable ?? [],
  };
  const { fileSets } = renderFleet(fleet, { readerManifest: rbacManifest() });
  return {
    commit: 'c'.repeat(40),
    ...fleet,
    files: async folder =>
      options.files?.[folder] ??
      fileSets.find(set => set.folder === folder)?.files ??
      [],
  };
}
