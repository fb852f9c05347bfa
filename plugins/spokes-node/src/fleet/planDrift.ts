import { RenderSpokeOptions } from '../render/spoke/renderSpoke';
import { manifestPath } from '../repository/ownership/manifestPath';
import { FileSet } from '../repository/types';
import { Drift } from './Drift';
import { findDrift } from './findDrift';
import { FleetBlueprints, UnreadableBlueprint } from './FleetBlueprints';
import { PresentFile } from './PresentFile';
import { renderFleet } from './renderFleet';

/** What of a fleet is not what its blueprints make. @public */
export interface DriftPlan {
  /** Sorted by folder and path; a person's own files (`unknown`) among them. */
  drifts: Drift[];
  /** The renderings of the folders that have something to mend: what a repair proposes. */
  fileSets: FileSet[];
  /**
   * Folders that were rendered once and that no blueprint makes any more. Terraform may still keep state of them, so they
   * are named, and taken away only by whoever asks for it.
   */
  orphans: string[];
  /** Their folders are neither mended nor called orphans: nobody knows what belongs there. */
  unreadable: UnreadableBlueprint[];
}

/**
 * What a fleet says against what its blueprints make of it. Pure: `present` holds, by folder, all that lies below each of
 * the folders that `renderFleet` makes, and below any other folder that may have been rendered once.
 *
 * @public
 */
export function planDrift(options: {
  fleet: FleetBlueprints;
  present: ReadonlyMap<string, readonly PresentFile[]>;
  render: RenderSpokeOptions;
}): DriftPlan {
  const { fileSets, unreadable } = renderFleet(options.fleet, options.render);
  const { present } = options;
  const byFolder = fileSets.map(set => ({
    set,
    drifts: findDrift(set, present.get(set.folder) ?? []),
  }));
  const made = new Set(fileSets.map(({ folder }) => folder));
  const unknownNow = unreadable.map(({ path }) =>
    path.slice(0, path.lastIndexOf('/')),
  );
  return {
    drifts: byFolder.flatMap(({ drifts }) => drifts),
    fileSets: byFolder
      .filter(({ drifts }) => drifts.some(({ kind }) => kind !== 'unknown'))
      .map(({ set }) => set),
    orphans: [...present]
      .filter(
        ([folder, files]) =>
          !made.has(folder) &&
          files.some(({ path }) => path === manifestPath) &&
          // Of a blueprint that cannot be read nobody knows what it makes.
          !unknownNow.some(unknown => isOf(folder, unknown)),
      )
      .map(([folder]) => folder)
      .sort(),
    unreadable,
  };
}

/** Whether a folder may be one of those that the blueprint in another one makes. */
function isOf(folder: string, blueprints: string): boolean {
  const [kind, ...rest] = blueprints.split('/');
  if (folder === blueprints) return true;
  if (kind === 'hubs') return folder.startsWith('modules/');
  if (kind === 'spokes') {
    return (
      folder.startsWith('modules/') ||
      ['platform', 'upgrades'].some(
        part => folder === `clusters/${rest[0]}/${part}`,
      )
    );
  }
  const [spoke, , namespace, service] = rest;
  return folder === `records/${spoke}/${namespace}/${service}`;
}
