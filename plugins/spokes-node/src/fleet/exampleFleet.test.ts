import fs from 'fs-extra';
import path from 'node:path';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { planDrift } from './planDrift';
import { presentByFolder } from './presentByFolder';
import { readFleetBlueprints } from './readFleetBlueprints';

const root = path.resolve(__dirname, '../../../../examples/fleet');

async function exampleFiles() {
  const entries = await fs.readdir(root, {
    recursive: true,
    withFileTypes: true,
  });
  return Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async entry => {
        const file = path.join(entry.parentPath, entry.name);
        return {
          path: path.relative(root, file).split(path.sep).join('/'),
          content: await fs.readFile(file, 'utf8'),
        };
      }),
  );
}

describe('examples/fleet', () => {
  it('is what its blueprints make, to the byte', async () => {
    const files = await exampleFiles();
    const fleet = readFleetBlueprints(files);
    // Out of date? `npm run docs` renders it anew.
    expect(
      planDrift({
        fleet,
        present: presentByFolder(files),
        render: { readerManifest: rbacManifest() },
      }),
    ).toEqual({ drifts: [], fileSets: [], orphans: [], unreadable: [] });
    expect(fleet.hubs.map(({ folder }) => folder)).toEqual([
      'hubs/fitsync-hub',
    ]);
    expect(fleet.spokes.map(({ folder }) => folder)).toEqual([
      'spokes/fitsync-prod-spoke',
      'spokes/fitsync-stage-spoke',
    ]);
    expect(
      fleet.exposures.map(({ blueprint }) => blueprint.method.kind).sort(),
    ).toEqual(['domain', 'https', 'path']);
  });
});
