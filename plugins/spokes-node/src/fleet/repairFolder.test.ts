import { manifestPath } from '../repository/ownership/manifestPath';
import { renderManifest } from '../repository/ownership/OwnershipManifest';
import { findDrift } from './findDrift';
import { PresentFile } from './PresentFile';
import { repairFolder } from './repairFolder';

const filesOf = (files: Record<string, string>) =>
  Object.entries(files).map(([path, content]) => ({ path, content }));

const rendered = {
  folder: 'hubs/a',
  files: filesOf({ a: '2', b: '2', c: '2' }),
};

/** Rendered once with a, b, old and gone; then a person came. */
const present: PresentFile[] = [
  ...filesOf({ a: '1', b: 'mine', old: '1', gone: 'mine', own: 'x' }),
  {
    path: manifestPath,
    content: renderManifest(filesOf({ a: '1', b: '1', old: '1', gone: '1' })),
  },
];

/** The folder after a repair. */
function after(repair: ReturnType<typeof repairFolder>): PresentFile[] {
  return [
    ...present.filter(
      ({ path }) => !repair.writes.has(path) && !repair.deletes.includes(path),
    ),
    ...filesOf(Object.fromEntries(repair.writes)),
  ];
}

describe('repairFolder', () => {
  it('writes and prunes what nobody touched, and keeps what somebody did', () => {
    const repair = repairFolder(rendered, present, { take: false });
    expect([...repair.writes.keys()]).toEqual(['a', 'c', manifestPath]);
    expect(repair.deletes).toEqual(['old']);
    expect(repair.kept.map(({ path }) => path)).toEqual(['b', 'gone']);
    // The next look finds them again, and nothing else.
    expect(
      findDrift(rendered, after(repair)).map(({ path, kind }) => [path, kind]),
    ).toEqual([
      ['b', 'hand-edited'],
      ['gone', 'hand-edited'],
      ['own', 'unknown'],
    ]);
  });

  it("takes ours when told to, and leaves a person's own file", () => {
    const repair = repairFolder(rendered, present, { take: true });
    expect(repair.kept).toEqual([]);
    expect(repair.deletes).toEqual(['gone', 'old']);
    expect(findDrift(rendered, after(repair))).toMatchObject([
      { path: 'own', kind: 'unknown' },
    ]);
  });

  it('has nothing to do after itself', () => {
    const again = repairFolder(
      rendered,
      after(repairFolder(rendered, present, { take: true })),
      { take: false },
    );
    expect([...again.writes]).toEqual([]);
    expect(again.deletes).toEqual([]);
  });

  it('never writes through a link, not even the list of files', () => {
    const links = [{ path: 'a' }, { path: manifestPath }];
    const repair = repairFolder(rendered, links, { take: true });
    expect([...repair.writes.keys()]).toEqual(['b', 'c']);
    expect(repair.kept.map(({ path, kind }) => [path, kind])).toEqual([
      ['a', 'link'],
      [manifestPath, 'link'],
    ]);
  });
});
