import fc from 'fast-check';
import { HandEditedChoice } from '../types';
import {
  afterwards,
  Files,
  folderOf,
  leftBy,
  rendered,
} from './__testUtils__/folders';
import { conflictsOf } from './FolderPlan';
import { manifestPath } from './manifestPath';
import { planChanges } from './planChanges';

const plan = (
  files: Files,
  there: Files,
  choice: HandEditedChoice = 'stop',
  isOurs = true,
) => {
  const planned = planChanges({
    fileSet: { folder: 'x', files: rendered(files) },
    view: folderOf(there),
    choice,
    isOurs,
  });
  return { ...planned, conflicts: conflictsOf(planned, choice) };
};

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

  describe('of files that a person changed, deleted and put there', () => {
    const { gone: _, ...rest } = leftBy({ a: '1', gone: '1', old: '1' });
    const there = { ...rest, a: 'mine', old: 'mine', new: 'mine' };
    const next = { a: '2', gone: '2', new: '2' };
    const edits = [
      { path: 'a', there: 'mine', ours: '2' },
      { path: 'gone', there: undefined, ours: '2' },
      { path: 'new', there: 'mine', ours: '2' },
      { path: 'old', there: 'mine', ours: undefined },
    ];

    it('shows what lies there and what is ours, whatever the choice', () => {
      for (const choice of ['stop', 'keep', 'take'] as const) {
        expect(plan(next, there, choice).handEdited).toEqual(edits);
      }
      expect(plan(next, there).conflicts).toEqual(['a', 'gone', 'new', 'old']);
    });

    it('keeps each as it is, and asks again', () => {
      const kept = plan(next, there, 'keep');
      const after = afterwards(there, kept);
      expect(kept.conflicts).toEqual([]);
      expect({ ...after, [manifestPath]: '' }).toEqual({
        ...there,
        [manifestPath]: '',
      });
      expect(plan(next, after).handEdited).toEqual(edits);
      const again = plan(next, after, 'keep');
      expect([again.writes.size, again.deletes]).toEqual([0, []]);
    });

    it('takes ours, and is done', () => {
      const taken = plan(next, there, 'take');
      expect(taken.conflicts).toEqual([]);
      const after = afterwards(there, taken);
      expect(after).toEqual(leftBy(next));
      expect(plan(next, after)).toMatchObject({ handEdited: [], deletes: [] });
    });

    it('touches none where the folder is not ours', () => {
      for (const choice of ['stop', 'keep', 'take'] as const) {
        expect(plan({ a: '2' }, { a: 'mine' }, choice, false)).toMatchObject({
          conflicts: ['a'],
          handEdited: [],
        });
      }
    });
  });

  it('stops at a list that is none, whatever the choice', () => {
    for (const choice of ['stop', 'keep', 'take'] as const) {
      const there = { ...leftBy({ a: '1' }), [manifestPath]: '{}', a: '2' };
      expect(plan({ a: '3' }, there, choice).conflicts).toEqual([manifestPath]);
    }
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
        const planned = plan(second, there);
        // Only files that somebody touched stop it.
        expect(
          planned.conflicts.filter(path => byHand[path] === undefined),
        ).toEqual([]);
        if (planned.conflicts.length > 0) return;
        const after = afterwards(there, planned);
        const others = Object.keys(byHand).filter(
          path => !(path in first) && !(path in second),
        );
        expect(after).toEqual({
          ...leftBy(second),
          ...Object.fromEntries(others.map(path => [path, byHand[path]])),
        });
        const again = plan(second, after);
        expect([again.writes.size, again.deletes, again.conflicts]).toEqual([
          0,
          [],
          [],
        ]);
      }),
    );
  });

  it('loses nothing of a person’s under keep, and leaves nothing of it under take', () => {
    fc.assert(
      fc.property(some, some, files, (first, second, byHand) => {
        const there = { ...leftBy(first), ...byHand };
        const kept = plan(second, there, 'keep');
        const left = afterwards(there, kept);
        for (const { path, there: theirs } of kept.handEdited) {
          expect(left[path]).toBe(theirs);
        }
        const keptAgain = plan(second, left, 'keep');
        expect([keptAgain.writes.size, keptAgain.deletes]).toEqual([0, []]);
        expect(keptAgain.handEdited).toEqual(kept.handEdited);

        const after = afterwards(there, plan(second, there, 'take'));
        expect(after).toMatchObject(leftBy(second));
        expect(plan(second, after).conflicts).toEqual([]);
      }),
    );
  });
});
