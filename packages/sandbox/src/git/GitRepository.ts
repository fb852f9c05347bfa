import { readLooseBranch } from './readLooseBranch';
import { runGit, spawnGit } from './runGit';

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
  message: string;
}

export interface TreeEntry {
  mode: string;
  type: string;
  sha: string;
  size: number;
  path: string;
}

export interface ChangedFile {
  path: string;
  status: 'added' | 'removed' | 'modified';
  before?: string;
  after?: string;
}

const fields = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B';

const lines = (output: Buffer) => output.toString().split('\n').filter(Boolean);
const records = (output: Buffer) =>
  output.toString().split('\0').filter(Boolean);

/** One bare repository. Only resolved object names and full ref names go to git's command line. */
export class GitRepository {
  readonly owner: string;
  readonly name: string;
  readonly directory: string;
  readonly defaultBranch: string;
  /** Read-only for everybody, until it is turned off again. */
  archived = false;

  constructor(options: {
    owner: string;
    name: string;
    directory: string;
    defaultBranch: string;
  }) {
    this.owner = options.owner;
    this.name = options.name;
    this.directory = options.directory;
    this.defaultBranch = options.defaultBranch;
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** The commit of a branch. */
  async branch(branch: string): Promise<string | undefined> {
    const known = await readLooseBranch(this.directory, branch);
    if (known === 'absent') return undefined;
    return known?.sha ?? this.#resolve(`refs/heads/${branch}`);
  }

  /** The commit of a branch or of a full object name. */
  async commitOf(ref: string): Promise<string | undefined> {
    if (/^[0-9a-f]{40}$/.test(ref)) return this.#resolve(ref);
    return this.branch(ref.replace(/^(refs\/)?heads\//, ''));
  }

  async branches(): Promise<Array<{ name: string; sha: string }>> {
    const { stdout } = await this.#git([
      'for-each-ref',
      '--format=%(refname)%00%(objectname)',
      'refs/heads/',
    ]);
    return lines(stdout).map(line => {
      const [ref, sha] = line.split('\0');
      return { name: ref.slice('refs/heads/'.length), sha };
    });
  }

  async commit(sha: string): Promise<Commit> {
    const [commit] = await this.#commits(['-1', sha]);
    return commit;
  }

  /** Newest first. */
  log(sha: string, limit = 30): Promise<Commit[]> {
    return this.#commits([`-${limit}`, sha]);
  }

  /** What `head` has and `base` has not, oldest first. */
  commitsSince(base: string, head: string): Promise<Commit[]> {
    return this.#commits(['--reverse', head, `^${base}`]);
  }

  async mergeBase(left: string, right: string): Promise<string | undefined> {
    const { code, stdout } = await this.#git(
      ['merge-base', left, right],
      [0, 1],
    );
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  /** Every entry below a commit or tree; names as the tree holds them. */
  async tree(sha: string, recursive: boolean): Promise<TreeEntry[]> {
    const { stdout } = await this.#git([
      'ls-tree',
      '-z',
      '-l',
      ...(recursive ? ['-r', '-t'] : []),
      sha,
    ]);
    return records(stdout).map(record => {
      const tab = record.indexOf('\t');
      const [mode, type, object, size] = record.slice(0, tab).split(/ +/);
      return {
        mode,
        type,
        sha: object,
        size: size === '-' ? 0 : Number(size),
        path: record.slice(tab + 1),
      };
    });
  }

  async blob(sha: string): Promise<Buffer> {
    return (await this.#git(['cat-file', 'blob', sha])).stdout;
  }

  async read(commit: string, path: string): Promise<Buffer | undefined> {
    const entries = await this.tree(commit, true);
    const entry = entries.find(e => e.path === path && e.type === 'blob');
    return entry && this.blob(entry.sha);
  }

  /** All files of a commit as text, by path. */
  async texts(commit: string): Promise<Map<string, string>> {
    const entries = (await this.tree(commit, true)).filter(
      ({ type }) => type === 'blob',
    );
    const { stdout } = await runGit(['cat-file', '--batch'], {
      directory: this.directory,
      input: entries.map(({ sha }) => `${sha}\n`).join(''),
    });
    let offset = 0;
    return new Map(
      entries.map(({ path, size }) => {
        // A line of its own before the content, and one line's end after it.
        const start = stdout.indexOf(10, offset) + 1;
        offset = start + size + 1;
        return [path, stdout.subarray(start, start + size).toString()];
      }),
    );
  }

  /** Files that differ between two commits, by path; a rename is a removal and an addition. */
  async changes(from: string, to: string): Promise<ChangedFile[]> {
    const { stdout } = await this.#git([
      'diff-tree',
      '-r',
      '-z',
      '--raw',
      '--no-renames',
      '--no-abbrev',
      '--no-ext-diff',
      from,
      to,
    ]);
    const parts = records(stdout);
    const changed: ChangedFile[] = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const [, , before, after, letter] = parts[i].split(' ');
      const path = parts[i + 1];
      if (letter === 'A') changed.push({ path, status: 'added', after });
      else if (letter === 'D')
        changed.push({ path, status: 'removed', before });
      else changed.push({ path, status: 'modified', before, after });
    }
    return changed;
  }

  /** A gzipped tar as GitHub's tarball call gives it. */
  archive(sha: string) {
    const prefix = `${this.owner}-${this.name}-${sha.slice(0, 7)}/`;
    return spawnGit([
      `--git-dir=${this.directory}`,
      'archive',
      '--format=tar.gz',
      `--prefix=${prefix}`,
      sha,
    ]);
  }

  async #resolve(name: string): Promise<string | undefined> {
    const { code, stdout } = await this.#git(
      [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${name}^{commit}`,
      ],
      [0, 1, 128],
    );
    // With --end-of-options some versions of git print it back.
    return code === 0 ? lines(stdout).at(-1) : undefined;
  }

  async #commits(range: string[]): Promise<Commit[]> {
    // `^base` is a revision; object names only, so nothing here can be read as an option.
    const { stdout } = await this.#git([
      'log',
      '-z',
      `--format=${fields}%x00`,
      ...range,
      '--',
    ]);
    const values = stdout.toString().split('\0');
    const commits: Commit[] = [];
    // Ten fields, then the separator of -z as an empty one.
    for (let i = 0; i + 9 < values.length; i += 11) {
      const [sha, tree, parents, an, ae, ad, cn, ce, cd, message] =
        values.slice(i, i + 10);
      commits.push({
        sha,
        tree,
        parents: parents ? parents.split(' ') : [],
        author: { name: an, email: ae, date: ad },
        committer: { name: cn, email: ce, date: cd },
        message: message.trimEnd(),
      });
    }
    return commits;
  }

  #git(args: string[], accept?: number[]) {
    return runGit(args, { directory: this.directory, accept });
  }
}
