import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import {
  blueprint,
  branch,
  folder,
  proposalOf,
} from './__testUtils__/bookinfo';
import { fleetOf } from './__testUtils__/fleetOf';
import { commitHostileTree, HostileTree } from './__testUtils__/hostileTree';

// Each test clones and pushes over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

const segments = folder.split('/');

/** A tree with something inside the owned folder, which says that it is ours, and something beside it at the root. */
const inFolder = (
  content: HostileTree,
  beside: HostileTree = [],
): HostileTree => [
  ...beside,
  ...segments.reduceRight<HostileTree>(
    (tree, name) => [['40000', name, tree]],
    [['100644', 'blueprint.yaml', blueprint['blueprint.yaml']], ...content],
  ),
];

/** The path to the folder, up to one segment that is something else. */
const brokenAt = (depth: number, entry: HostileTree[number]): HostileTree =>
  segments
    .slice(0, depth)
    .reduceRight<HostileTree>((tree, name) => [['40000', name, tree]], [entry]);

describe('a hostile repository', () => {
  let host: RunningGitHost;
  let directory: string;
  let outside: string;
  let repository: GitRepository;

  beforeEach(async () => {
    host = await startGitHost();
    directory = mkdtempSync(join(tmpdir(), 'hostile-'));
    outside = join(directory, 'outside.txt');
    writeFileSync(outside, 'untouched');
    const found = host.repositories.get('fitsync', 'fleet');
    if (!found) throw new Error('no fleet repository');
    repository = found;
  });
  afterEach(async () => {
    await host.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const run = async () => {
    const outcome = await fleetOf(host.host, { directory })
      .propose(proposalOf(host.host))
      .then(
        proposal => ({ proposal, failure: undefined }),
        failure => ({ proposal: undefined, failure }),
      );
    // Nothing was written anywhere but below the clone, which is gone.
    expect(readdirSync(directory)).toEqual(['outside.txt']);
    expect(await readFile(outside, 'utf8')).toBe('untouched');
    return outcome;
  };

  const listing = async (ref: string) =>
    (await repository.tree(ref, true)).map(
      ({ mode, sha, path }) => `${mode} ${sha} ${path}`,
    );

  describe.each([
    [
      'a symbolic link to a file outside',
      [['120000', 'link', '../../../outside.txt']],
    ],
    ['a symbolic link to a folder', [['120000', 'modules', '/etc']]],
    ['a submodule', [['160000', 'sub', 'x']]],
    [
      'names that begin with a dash',
      [
        ['100644', '--upload-pack=touch x', 'x'],
        ['40000', '-rf', [['100644', '-x', 'x']]],
      ],
    ],
    [
      'hooks, filters and attributes',
      [
        ['100644', '.gitattributes', '* filter=evil\n'],
        ['100644', '.gitmodules', '[submodule "x"]\n'],
      ],
    ],
    [
      'a name with a line end and one with bidi',
      [
        ['100644', 'a\nb', 'x'],
        ['100644', 'a\u202eb', 'x'],
      ],
    ],
    [
      'case and Unicode twins of each other',
      [
        ['100644', 'README', '1'],
        ['100644', 'Readme', '2'],
        ['100644', 'cafe\u0301', '1'],
        ['100644', 'caf\u00e9', '2'],
      ],
    ],
  ] satisfies Array<[string, HostileTree]>)(
    'with %s beside the folder',
    (_, beside) => {
      it('is written to below the folder only', async () => {
        const base = await commitHostileTree(repository, inFolder([], beside));
        const before = await listing(base);
        const { proposal } = await run();
        expect(proposal).toMatchObject({ outcome: 'opened' });
        const after = await listing((await repository.branch(branch)) ?? '');
        const folders = segments.map((__, i) =>
          segments.slice(0, i + 1).join('/'),
        );
        const own = (line: string) =>
          line.includes(` ${folder}/`) ||
          folders.some(f => line.endsWith(` ${f}`));
        expect(after.filter(line => !own(line))).toEqual(
          before.filter(line => !own(line)),
        );
        expect(after.filter(line => line.includes(` ${folder}/`))).not.toEqual(
          [],
        );
      });
    },
  );

  it.each([
    ['..', [['40000', '..', [['100644', 'outside.txt', 'evil']]]]],
    ['an absolute name', [['100644', '/etc/passwd', 'evil']]],
    ['../ in a name', [['100644', '../outside.txt', 'evil']]],
    ['.git', [['40000', '.git', [['100644', 'config', 'evil']]]]],
    ['.GIT/config', [['40000', '.GIT', [['100644', 'config', 'evil']]]]],
    ['git~1', [['40000', 'git~1', [['100644', 'config', 'evil']]]]],
    ['.g\u200cit', [['40000', '.g\u200cit', [['100644', 'config', 'evil']]]]],
    ['a backslash', [['100644', 'a\\b', 'evil']]],
  ] satisfies Array<[string, HostileTree]>)(
    'with %s in it is refused, wherever it is',
    async (_, tree) => {
      const deep: HostileTree = [['40000', 'docs', tree]];
      for (const fixture of [
        inFolder([], tree),
        inFolder(tree),
        inFolder([], deep),
      ]) {
        await commitHostileTree(repository, fixture);
        const { failure } = await run();
        expect(failure).toMatchObject({
          name: 'ConflictError',
          message: expect.stringMatching(
            /whose name git refuses.*Remove that file/,
          ),
        });
        expect(await repository.branch(branch)).toBeUndefined();
      }
    },
  );

  it.each(segments.map((segment, depth) => [segment, depth] as const))(
    'with a link, a file or a submodule as %s is refused',
    async (segment, depth) => {
      for (const entry of [
        ['120000', segment, directory],
        ['100644', segment, 'x'],
        ['160000', segment, 'x'],
      ] satisfies HostileTree) {
        await commitHostileTree(repository, brokenAt(depth, entry));
        const { failure } = await run();
        expect(failure).toMatchObject({
          name: 'ConflictError',
          message: expect.stringMatching(/is not a folder.*never followed/),
        });
        expect(await repository.branch(branch)).toBeUndefined();
      }
    },
  );

  it.each([
    ['Clusters', 0],
    ['cluster\u017f', 0], // long s: NFKC makes it an s
    ['APPS', 2],
    ['productpage\u200d', 4],
  ])(
    'with %j as a twin of the folder’s name is refused',
    async (name, depth) => {
      await commitHostileTree(
        repository,
        brokenAt(depth, ['40000', name, [['100644', 'x', 'x']]]),
      );
      const { failure } = await run();
      expect(failure).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(/same name as .*Rename it/),
      });
      expect(await repository.branch(branch)).toBeUndefined();
    },
  );

  it.each([
    [
      'a link in place of a file',
      [['120000', 'service.yaml', '../../outside.txt']],
      'service.yaml',
    ],
    ['a link in place of a folder', [['120000', 'istio', '/etc']], 'istio'],
    ['a file in place of a folder', [['100644', 'istio', 'x']], 'istio'],
    [
      'a folder in place of a file',
      [['40000', 'service.yaml', [['100644', 'x', 'x']]]],
      'service.yaml',
    ],
    [
      'a link in place of the list',
      [['40000', '.fitsync', [['120000', 'manifest.json', '/etc/passwd']]]],
      '.fitsync/manifest.json',
    ],
    [
      'a link in place of the list’s folder',
      [['120000', '.fitsync', '/etc']],
      '.fitsync',
    ],
    ['a twin in case', [['100644', 'Service.yaml', 'x']], 'Service.yaml'],
    [
      'a twin in Unicode',
      [['100644', 'service.yaml\ufeff', 'x']],
      'service.yaml\ufeff',
    ],
    [
      'a twin of a folder',
      [['40000', 'Istio', [['100644', 'x', 'x']]]],
      'Istio',
    ],
  ] satisfies Array<[string, HostileTree, string]>)(
    'with %s in the folder is refused',
    async (_, content, culprit) => {
      await commitHostileTree(repository, inFolder(content));
      const { failure } = await run();
      expect(failure).toMatchObject({ name: 'ConflictError' });
      expect(failure.message).toContain(JSON.stringify(`${folder}/${culprit}`));
      expect(await repository.branch(branch)).toBeUndefined();
    },
  );

  it.each([
    '../../../../../README.md',
    '/etc/passwd',
    '.git/config',
    'a\\b',
    'a\0b',
    '-x',
    '__proto__/../x',
  ])('whose list names %j is refused', async path => {
    const list = JSON.stringify({
      version: 1,
      files: { [path]: `sha256:${'0'.repeat(64)}` },
    });
    await commitHostileTree(
      repository,
      inFolder([['40000', '.fitsync', [['100644', 'manifest.json', list]]]]),
    );
    const { failure } = await run();
    expect(failure.message).toContain(`${folder}/.fitsync/manifest.json`);
    expect(await repository.branch(branch)).toBeUndefined();
  });
});
