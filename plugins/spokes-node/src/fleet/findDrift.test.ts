import { manifestPath } from '../repository/ownership/manifestPath';
import { renderManifest } from '../repository/ownership/OwnershipManifest';
import { findDrift } from './findDrift';
import { PresentFile } from './PresentFile';

type Files = Record<string, string | undefined>;

const filesOf = (files: Record<string, string>) =>
  Object.entries(files).map(([path, content]) => ({ path, content }));
const set = (files: Record<string, string>) => ({
  folder: 'hubs/a',
  files: filesOf(files),
});
/** What an earlier rendering left, with changes of a person. */
const folder = (
  rendered: Record<string, string>,
  changes: Files = {},
  gone: string[] = [],
): PresentFile[] =>
  Object.entries({
    ...rendered,
    [manifestPath]: renderManifest(filesOf(rendered)),
    ...changes,
  })
    .filter(([path]) => !gone.includes(path))
    .map(([path, content]) => ({
      path,
      ...(content !== undefined && { content }),
    }));

const kinds = (...input: Parameters<typeof findDrift>) =>
  Object.fromEntries(findDrift(...input).map(({ path, kind }) => [path, kind]));

describe('findDrift', () => {
  it('finds nothing where everything is as rendered', () => {
    expect(findDrift(set({ a: '1' }), folder({ a: '1' }))).toEqual([]);
  });

  it.each<[string, Record<string, string>, PresentFile[], object]>([
    [
      'a folder that nobody rendered yet',
      { a: '1' },
      [],
      { a: 'missing', [manifestPath]: 'missing' },
    ],
    [
      'a file that went',
      { a: '1' },
      folder({ a: '1' }, {}, ['a']),
      { a: 'missing' },
    ],
    ['an older rendering', { a: '2' }, folder({ a: '1' }), { a: 'stale' }],
    [
      'a change by hand',
      { a: '1' },
      folder({ a: '1' }, { a: 'mine' }),
      { a: 'hand-edited' },
    ],
    [
      'a change by hand of an older rendering',
      { a: '2' },
      folder({ a: '1' }, { a: 'mine' }),
      { a: 'hand-edited' },
    ],
    [
      'a file that is rendered no more',
      { a: '1' },
      folder({ a: '1', b: '1' }),
      { b: 'left-over' },
    ],
    [
      'one of those, changed by hand',
      { a: '1' },
      folder({ a: '1', b: '1' }, { b: 'mine' }),
      { b: 'hand-edited' },
    ],
    [
      "a person's own file",
      { a: '1' },
      folder({ a: '1' }, { own: 'x' }),
      { own: 'unknown' },
    ],
    [
      'a link in the place of a file',
      { a: '1' },
      folder({ a: '1' }, { a: undefined }),
      { a: 'link' },
    ],
    [
      'a list that is none',
      { a: '1' },
      folder({ a: '1' }, { [manifestPath]: '{}' }),
      { [manifestPath]: 'hand-edited' },
    ],
    [
      'a list that names a file which is gone',
      { a: '1' },
      folder({ a: '1', b: '1' }, {}, ['b']),
      { [manifestPath]: 'stale' },
    ],
    [
      'a blueprint edited into the form that is rendered',
      { a: '2' },
      folder({ a: '1' }, { a: '2' }),
      { [manifestPath]: 'stale' },
    ],
  ])('tells %s', (_, rendered, present, expected) => {
    expect(kinds(set(rendered), present)).toEqual(expected);
  });

  it('takes no notice of what Terraform leaves behind', () => {
    const present = folder(
      { a: '1' },
      {
        '.terraform.lock.hcl': 'x',
        '.terraform/providers/x': 'x',
        '.terraform/link': undefined,
      },
    );
    expect(findDrift(set({ a: '1' }), present)).toEqual([]);
  });

  it('shows both sides', () => {
    expect(findDrift(set({ a: '2' }), folder({ a: '1' }))).toEqual([
      {
        folder: 'hubs/a',
        path: 'a',
        kind: 'stale',
        expected: '2',
        actual: '1',
      },
    ]);
  });
});
