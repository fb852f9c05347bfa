import { changeOf } from '../paths/changeOf';
import { assertOwnBranch } from './assertOwnBranch';
import { FolderEntry, FolderView } from './FolderContent';
import { manifestPath } from './manifestPath';
import { renderManifest } from './OwnershipManifest';

const folder = 'clusters/a/apps/b/c';
const change = changeOf(folder);
const sha = 'a'.repeat(40);
const commit = {
  sha,
  message: `Title\n\nFitSync-Set: ${folder}\nRequested-by: user:default/x`,
};
const records = 'records/a/b/c';
const manifest = renderManifest([{ path: 'x', content: '1' }]);

const check = (given: {
  commits?: Array<{ sha: string; message: string }>;
  files?: string[];
  complete?: boolean;
  x?: string;
  list?: string;
}) => {
  const {
    commits = [commit],
    files = [`${folder}/x`, `${folder}/${manifestPath}`],
    complete = true,
    x = '1',
    list = manifest,
  } = given;
  const contents = new Map([
    ['x', x],
    [manifestPath, list],
  ]);
  const present = new Map<string, FolderEntry>(
    [...contents.keys()].map(path => [path, { kind: 'file', oid: path }]),
  );
  return () =>
    assertOwnBranch({
      change,
      history: { mergeBase: sha, commits, files, complete },
      views: new Map<string, FolderView>([
        [folder, { present, read: path => contents.get(path) }],
        [records, { present: new Map(), read: () => undefined }],
      ]),
    });
};

describe('assertOwnBranch', () => {
  it.each([
    ['one of our commits', {}],
    ['several', { commits: [commit, commit] }],
    ['a branch that was merged', { commits: [], files: [] }],
    ['a file that we pruned', { files: [`${folder}/gone`] }],
    ['records of the same exposure', { files: [`${records}/gone`] }],
  ])('goes on with %s', (_, given) => {
    expect(check(given)).not.toThrow();
  });

  it.each([
    [
      'a commit without our trailer',
      { commits: [commit, { sha: 'b'.repeat(40), message: 'Fix' }] },
      /a commit \(bbbbbbb\)/,
    ],
    [
      'a commit of another folder',
      { commits: [{ sha, message: `x\n\nFitSync-Set: ${folder}2` }] },
      /a commit/,
    ],
    [
      'a trailer inside a line',
      { commits: [{ sha, message: `x\n\nnot FitSync-Set: ${folder}` }] },
      /a commit/,
    ],
    ['more than the host lists', { complete: false }, /more commits or files/],
    ['a file outside', { files: ['README.md'] }, /a change of "README.md"/],
    ['a folder that begins alike', { files: [`${folder}2/x`] }, /a change of/],
    ["another exposure's records", { files: ['records/a/b/d/x'] }, /a change/],
    ['a module', { files: ['modules/hub/main.tf'] }, /a change of/],
    ['a file with other bytes', { x: '2' }, /a change of ".*\/x"/],
    ['a list that is none', { list: '{}' }, /a change of/],
  ])('refuses %s', (_, given, text) => {
    expect(check(given)).toThrow(text);
    expect(check(given)).toThrow(/delete the branch/);
  });
});
