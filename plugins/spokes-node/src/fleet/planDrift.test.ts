import fs from 'node:fs';
import path from 'node:path';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { manifestPath } from '../repository/ownership/manifestPath';
import { renderManifest } from '../repository/ownership/OwnershipManifest';
import { planDrift } from './planDrift';
import { presentByFolder } from './presentByFolder';
import { PresentFile } from './PresentFile';
import { readFleetBlueprints } from './readFleetBlueprints';
import { renderFleet } from './renderFleet';

const root = path.resolve(__dirname, '../../../../examples/fleet');
const render = { readerManifest: rbacManifest() };

/** The example's blueprints with what they make today. */
const files: PresentFile[] = renderFleet(
  readFleetBlueprints(
    fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(file => path.basename(file) === 'blueprint.yaml')
      .map(file => ({
        path: file.split(path.sep).join('/'),
        content: fs.readFileSync(path.join(root, file), 'utf8'),
      })),
  ),
  render,
).fileSets.flatMap(set =>
  [
    ...set.files,
    { path: manifestPath, content: renderManifest(set.files) },
  ].map(file => ({ ...file, path: `${set.folder}/${file.path}` })),
);

const plan = (of: readonly PresentFile[]) =>
  planDrift({
    fleet: readFleetBlueprints(of),
    present: presentByFolder(of),
    render,
  });
const edit = (file: string, change: (content: string) => string) =>
  files.map(one =>
    one.path === file ? { ...one, content: change(one.content ?? '') } : one,
  );
const without = (prefix: string) =>
  files.filter(one => !one.path.startsWith(prefix));

const prod = 'spokes/fitsync-prod-spoke';

describe('planDrift', () => {
  it('proposes the folders that a changed blueprint makes anew, and no other', () => {
    const { drifts, fileSets, unreadable } = plan(
      edit(`${prod}/blueprint.yaml`, text =>
        text.replace('istio: 1.31.0', 'istio: 1.31.1'),
      ),
    );
    expect(unreadable).toEqual([]);
    expect(fileSets.map(({ folder }) => folder)).toEqual([
      'clusters/fitsync-prod-spoke/platform',
      prod,
    ]);
    expect(drifts.map(({ kind }) => kind)).not.toContain('hand-edited');
    expect(drifts).toContainEqual(
      expect.objectContaining({
        folder: 'clusters/fitsync-prod-spoke/platform',
        path: '20-istiod.yaml',
        kind: 'stale',
      }),
    );
  });

  it('names a change by hand', () => {
    const { drifts, fileSets } = plan(
      edit('modules/spoke/nodes.tf', text => `${text}# mine\n`),
    );
    expect(drifts).toMatchObject([
      { folder: 'modules/spoke', path: 'nodes.tf', kind: 'hand-edited' },
    ]);
    expect(fileSets.map(({ folder }) => folder)).toEqual(['modules/spoke']);
  });

  it("proposes nothing for a person's own file", () => {
    const own = [...files, { path: `${prod}/own.tf`, content: '' }];
    expect(plan(own)).toMatchObject({
      drifts: [{ path: 'own.tf', kind: 'unknown' }],
      fileSets: [],
    });
  });

  it('names folders that no blueprint makes any more', () => {
    expect(plan(without(`${prod}/`)).orphans).toEqual([
      'clusters/fitsync-prod-spoke/platform',
      'clusters/fitsync-prod-spoke/upgrades',
    ]);
  });

  it('calls nothing an orphan of a blueprint that it cannot read', () => {
    const { orphans, unreadable } = plan(
      edit(`${prod}/blueprint.yaml`, () => 'a: ['),
    );
    expect(unreadable).toContainEqual(
      expect.objectContaining({ path: `${prod}/blueprint.yaml` }),
    );
    expect(orphans).toEqual([]);
  });

  it('says of a spoke without a hub what is missing', () => {
    const { unreadable } = plan(without('hubs/'));
    expect(unreadable).toMatchObject([
      {
        path: `${prod}/blueprint.yaml`,
        reason:
          "hub 'fitsync-hub' has no readable blueprint at hubs/fitsync-hub/blueprint.yaml",
      },
      { path: 'spokes/fitsync-stage-spoke/blueprint.yaml' },
    ]);
  });
});
