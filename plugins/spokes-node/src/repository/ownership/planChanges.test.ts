import fc from 'fast-check';
import { FolderContent, FolderEntry } from './FolderContent';
import { manifestPath } from './manifestPath';
import { renderManifest } from './OwnershipManifest';
import { planChanges } from './planChanges';

type Files = Record<string, string>;

const rendered = (files: Files) =>
  Object.entries(files).map(([path, content]) => ({ path, content }));

/** A folder that holds files; the object's name is its content. */
const folderOf = (files: Files): FolderContent => {
  const content = new Map<string, FolderEntry>();
  for (const [path, oid] of Object.entries(files)) {
    path
      .split('/')
      .slice(0, -1)
      .forEach((_, i, parents) =>
        content.set(parents.slice(0, i + 1).join('/'), { kind: 'folder' }),
      );
    content.set(path, { kind: 'file', oid });
  }
  return content;
};

const plan = (files: Files, there: Files) =>
  planChanges({
    files: rendered(files),
    present: folderOf(there),
    read: path => there[path],
  });

/** What an earlier run left: its files and their list. */
const leftBy = (files: Files): Files => ({
  ...files,
  [manifestPath]: renderManifest(rendered(files)),
});

describe('planChanges', () => {
  it('writes everything into an empty folder', () => {
    const { writes, deletes, conflicts } = plan({ a: '1', 'b/c': '2' }, {});
    expect([...writes.keys()]).toEqual(['a', 'b/c', manifestPath]);
    expect({ deletes, conflicts }).toEqual({ deletes: [], conflicts: [] });
  });

  it('changes, adds and prunes what is ours', () => {
    const { writes, deletes, conflicts } = plan(
      { a: '2', new: '1' },
      leftBy({ a: '1', old: '1' }),
    );
    expect([...writes.keys()]).toEqual(['a', 'new', manifestPath]);
    expect({ deletes, conflicts }).toEqual({ deletes: ['old'], conflicts: [] });
  });

  it('does not prune what a person changed since', () => {
    const there = { ...leftBy({ a: '1', old: '1' }), old: 'mine' };
    expect(plan({ a: '1' }, there)).toMatchObject({
      deletes: [],
      conflicts: ['old'],
    });
  });

  it('does not miss what a person removed and nothing renders any more', () => {
    const { old: _, ...there } = leftBy({ a: '1', old: '1' });
    expect(plan({ a: '1' }, there)).toMatchObject({
      deletes: [],
      conflicts: [],
    });
  });

  it('is content with a change by hand that is the same as the rendering', () => {
    const there = { ...leftBy({ a: '1' }), a: '2' };
    expect(plan({ a: '2' }, there).conflicts).toEqual([]);
  });

  const files = fc.dictionary(
    fc.constantFrom('a', 'b', 'c/d', 'c/e', 'f'),
    fc.constantFrom('1', '2', '3'),
  );
  const some = files.filter(f => Object.keys(f).length > 0);

  it('leads to exactly the rendering and what others put there, or stops', () => {
    fc.assert(
      fc.property(some, some, files, (first, second, byHand) => {
        const there = { ...leftBy(first), ...byHand };
        const { writes, deletes, conflicts } = plan(second, there);
        // Only files that somebody touched stop it.
        expect(conflicts.filter(path => byHand[path] === undefined)).toEqual(
          [],
        );
        if (conflicts.length > 0) return;
        const after: Files = { ...there, ...Object.fromEntries(writes) };
        for (const path of deletes) delete after[path];
        const others = Object.keys(byHand).filter(
          path => !(path in first) && !(path in second),
        );
        expect(after).toEqual({
          ...leftBy(second),
          ...Object.fromEntries(others.map(path => [path, byHand[path]])),
        });
        expect(plan(second, after)).toEqual({
          writes: new Map(),
          deletes: [],
          conflicts: [],
        });
      }),
    );
  });
});
