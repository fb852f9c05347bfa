import fc from 'fast-check';
import { HandEditedChoice } from '../types';
import { afterwards, Files, folderOf, leftBy } from './__testUtils__/folders';
import { conflictsOf } from './FolderPlan';
import { manifestPath } from './manifestPath';
import { planRemoval } from './planRemoval';

const remove = (there: Files, choice: HandEditedChoice = 'stop') => {
  const plan = planRemoval({ folder: 'x', view: folderOf(there), choice });
  return {
    ...plan,
    conflicts: conflictsOf(plan, choice),
    after: afterwards(there, plan),
  };
};

describe('planRemoval', () => {
  it('leaves nothing of what is ours', () => {
    expect(remove(leftBy({ a: '1', 'b/c': '2' }))).toMatchObject({
      after: {},
      conflicts: [],
    });
  });

  it('is nothing where there is nothing', () => {
    expect(remove({})).toMatchObject({ deletes: [], conflicts: [] });
  });

  it('tells nothing of a folder that was never ours', () => {
    expect(remove({ secret: '1' }, 'take')).toMatchObject({
      deletes: [],
      conflicts: [],
      staying: [],
    });
  });

  describe('with files of a person’s', () => {
    const there = {
      ...leftBy({ a: '1', b: '1', 'blueprint.yaml': 'kind: Exposure' }),
      a: 'mine',
      'blueprint.yaml': 'kind: Exposure # mine',
      'NOTES.md': 'mine',
    };

    it('stops, and names them', () => {
      expect(remove(there)).toMatchObject({
        conflicts: ['NOTES.md', 'a', 'blueprint.yaml'],
        staying: ['NOTES.md'],
        handEdited: [
          { path: 'a', there: 'mine', ours: undefined },
          { path: 'blueprint.yaml' },
        ],
      });
    });

    it('keeps what was changed, except the blueprint that says it is there', () => {
      expect(remove(there, 'keep')).toMatchObject({
        conflicts: [],
        staying: ['NOTES.md'],
      });
      expect(remove(there, 'keep').after).toEqual({
        a: 'mine',
        'NOTES.md': 'mine',
      });
    });

    it('takes what was changed, and never what is not ours', () => {
      expect(remove(there, 'take').after).toEqual({ 'NOTES.md': 'mine' });
    });
  });

  it('stops at a list that is none, and at what is no file, whatever the choice', () => {
    for (const choice of ['stop', 'keep', 'take'] as const) {
      expect(
        remove({ ...leftBy({ a: '1' }), [manifestPath]: '[]' }, choice),
      ).toMatchObject({ conflicts: [manifestPath], deletes: [] });
      const { a: _, ...rest } = leftBy({ a: '1' });
      expect(remove({ ...rest, 'a/b': 'x' }, choice).conflicts).toContain('a');
    }
  });

  const files = fc.dictionary(
    fc.constantFrom('a', 'b', 'c/d', 'c/e', 'f'),
    fc.constantFrom('1', '2', '3'),
  );

  it('never deletes a file that the list does not name', () => {
    fc.assert(
      fc.property(
        files,
        files,
        fc.constantFrom<HandEditedChoice>('keep', 'take'),
        (first, byHand, choice) => {
          const there = { ...leftBy(first), ...byHand };
          const { after, handEdited } = remove(there, choice);
          const others = Object.keys(byHand).filter(path => !(path in first));
          const kept = choice === 'keep' ? handEdited.map(e => e.path) : [];
          expect(Object.keys(after).sort()).toEqual(
            [...others, ...kept].sort(),
          );
        },
      ),
    );
  });
});
