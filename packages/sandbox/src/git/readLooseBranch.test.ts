import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GitRepositories } from './GitRepositories';
import { readLooseBranch } from './readLooseBranch';
import { runGit } from './runGit';

describe('readLooseBranch', () => {
  let directory: string;
  let main: string;
  const read = (branch: string) => readLooseBranch(directory, branch);

  beforeAll(async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'branches-'));
    const repository = await new GitRepositories({ directory: root }).create({
      owner: 'fitsync',
      name: 'fleet',
      files: { 'README.md': 'fleet\n' },
    });
    directory = repository.directory;
    const { stdout } = await runGit(['rev-parse', 'main'], { directory });
    main = stdout.toString().trim();
    await runGit(['branch', 'fitsync/a.b/c', main], { directory });
  });
  afterAll(() => rm(path.resolve(directory, '../..'), { recursive: true }));

  it('reads what git says', async () => {
    expect(await read('main')).toEqual({ sha: main });
    expect(await read('fitsync/a.b/c')).toEqual({ sha: main });
    expect(await read('other')).toBe('absent');
  });

  it.each([
    '..',
    '../../HEAD',
    'a/../main',
    '/main',
    'main.lock',
    'fitsync',
    '',
  ])('leaves to git what is no file of a branch: %p', async branch => {
    expect(await read(branch)).toBeUndefined();
  });

  it('leaves to git what may be packed, or points elsewhere', async () => {
    await writeFile(path.join(directory, 'refs/heads/link'), 'ref: main\n');
    expect(await read('link')).toBeUndefined();
    await runGit(['pack-refs', '--all'], { directory });
    expect(await read('main')).toBeUndefined();
  });
});
