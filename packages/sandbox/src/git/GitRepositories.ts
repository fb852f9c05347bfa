import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GitRepository } from './GitRepository';
import { runGit } from './runGit';

/** What a new repository begins with: path → content. */
export type SeedFiles = Record<string, string>;

const namePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** The bare repositories of one run; each begins from its seed. */
export class GitRepositories {
  readonly #directory: string;
  readonly #byName = new Map<string, GitRepository>();

  constructor(options: { directory: string }) {
    this.#directory = options.directory;
  }

  /** Names are looked up, never joined to a path. */
  get(owner: string, name: string): GitRepository | undefined {
    return this.#byName.get(`${owner}/${name}`.toLowerCase());
  }

  list(): GitRepository[] {
    return [...this.#byName.values()];
  }

  async create(options: {
    owner: string;
    name: string;
    files: SeedFiles;
    defaultBranch?: string;
  }): Promise<GitRepository> {
    const { owner, name, files, defaultBranch = 'main' } = options;
    if (![...owner.split('/'), name].every(part => namePattern.test(part))) {
      throw new Error(`${owner}/${name} is no name for a repository`);
    }
    const directory = join(this.#directory, owner, `${name}.git`);
    // A run starts from the seed, as the sandbox's world does.
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    await runGit(
      [
        ...['init', '--quiet', '--bare', '--template='],
        `--initial-branch=${defaultBranch}`,
      ],
      { directory },
    );
    await runGit(['fast-import', '--quiet'], {
      directory,
      input: importStream(defaultBranch, files),
    });
    const repository = new GitRepository({
      owner,
      name,
      directory,
      defaultBranch,
    });
    this.#byName.set(`${owner}/${name}`.toLowerCase(), repository);
    return repository;
  }
}

function importStream(branch: string, files: SeedFiles): string {
  const seconds = Math.floor(Date.now() / 1000);
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  return [
    `commit refs/heads/${branch}\n`,
    `committer FitSync sandbox <sandbox@fitsync.invalid> ${seconds} +0000\n`,
    data('Start the fleet'),
    ...Object.keys(files)
      .sort()
      .map(path => `M 100644 inline ${path}\n${data(files[path])}`),
  ].join('');
}
