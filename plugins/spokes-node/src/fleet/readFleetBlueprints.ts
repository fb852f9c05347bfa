import { isError } from '@backstage/errors';
import {
  exposureBlueprintSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { parse } from 'yaml';
import { FleetBlueprints } from './FleetBlueprints';
import { PresentFile } from './PresentFile';

/** No blueprint is longer; what is gets no parser's time. */
const longest = 64 * 1024;

const blueprintFile =
  /^(?:(hubs|spokes)\/[^/]+|clusters\/[^/]+\/apps\/[^/]+\/[^/]+)\/blueprint\.yaml$/;

/**
 * The blueprints among the files of a fleet, in the order of their paths. One that cannot be read is named with its reason.
 *
 * @public
 */
export function readFleetBlueprints(
  files: readonly PresentFile[],
): FleetBlueprints {
  const fleet: FleetBlueprints = {
    hubs: [],
    spokes: [],
    exposures: [],
    unreadable: [],
  };
  const byPath = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of byPath) {
    const [match, kind] = blueprintFile.exec(path) ?? [];
    if (!match) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    try {
      const input = readYaml(content);
      if (kind === 'hubs') {
        const blueprint = parseBlueprint(hubBlueprintSchema, input);
        assertPlace(folder, `hubs/${blueprint.name}`);
        fleet.hubs.push({ folder, blueprint });
      } else if (kind === 'spokes') {
        const blueprint = parseBlueprint(spokeBlueprintSchema, input);
        assertPlace(folder, `spokes/${blueprint.name}`);
        fleet.spokes.push({ folder, blueprint });
      } else {
        const blueprint = parseBlueprint(exposureBlueprintSchema, input);
        const { namespace, service, spoke } = blueprint;
        assertPlace(folder, `clusters/${spoke}/apps/${namespace}/${service}`);
        fleet.exposures.push({ folder, blueprint });
      }
    } catch (error) {
      if (!isError(error)) throw error;
      fleet.unreadable.push({ path, reason: error.message });
    }
  }
  return fleet;
}

function readYaml(content: string | undefined): unknown {
  if (content === undefined) throw new Error('It is no file');
  if (content.length > longest) {
    throw new Error(`It is longer than ${longest} characters`);
  }
  return parse(content, { maxAliasCount: 0, logLevel: 'error' });
}

function assertPlace(folder: string, own: string) {
  if (folder !== own) {
    throw new Error(`It describes ${own}, so it has to lie there`);
  }
}
