import { isError } from '@backstage/errors';
import { renderHub } from '../render/hub/renderHub';
import { renderModules } from '../render/modules/renderModules';
import { renderExposure } from '../render/renderExposure';
import { renderSpoke, RenderSpokeOptions } from '../render/spoke/renderSpoke';
import { FileSet } from '../repository/types';
import { FleetBlueprints, UnreadableBlueprint } from './FleetBlueprints';

/**
 * Every folder that the blueprints of a fleet make, the modules included where a hub or spoke calls them. Sorted by
 * folder; what cannot be rendered is named beside what could not be read.
 *
 * @public
 */
export function renderFleet(
  fleet: FleetBlueprints,
  options: RenderSpokeOptions,
): { fileSets: FileSet[]; unreadable: UnreadableBlueprint[] } {
  const { exposures, hubs, spokes } = fleet;
  const unreadable = [...fleet.unreadable];
  const fileSets: FileSet[] = [];
  const render = (folder: string, make: () => FileSet[]) => {
    try {
      fileSets.push(...make());
    } catch (error) {
      if (!isError(error)) throw error;
      unreadable.push({
        path: `${folder}/blueprint.yaml`,
        reason: error.message,
      });
    }
  };

  const made = [...hubs, ...spokes].filter(
    ({ blueprint }) => !blueprint.adopted,
  );
  if (made.length > 0) fileSets.push(...renderModules());
  for (const { folder, blueprint } of hubs) {
    render(folder, () => [renderHub(blueprint)]);
  }
  const hubByName = new Map(
    hubs.map(({ blueprint }) => [blueprint.name, blueprint]),
  );
  for (const { folder, blueprint } of spokes) {
    render(folder, () => {
      const hub = hubByName.get(blueprint.hub);
      if (!hub) {
        throw new Error(
          `hub '${blueprint.hub}' has no readable blueprint at hubs/${blueprint.hub}/blueprint.yaml`,
        );
      }
      return renderSpoke(blueprint, hub, options);
    });
  }
  const spokeByName = new Map(
    spokes.map(({ blueprint }) => [blueprint.name, blueprint]),
  );
  for (const { folder, blueprint } of exposures) {
    render(folder, () => {
      const spoke = spokeByName.get(blueprint.spoke);
      const hub = spoke && hubByName.get(spoke.hub);
      return renderExposure(blueprint, { spoke, hub });
    });
  }

  return {
    fileSets: fileSets.sort((a, b) => (a.folder < b.folder ? -1 : 1)),
    unreadable: unreadable.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
