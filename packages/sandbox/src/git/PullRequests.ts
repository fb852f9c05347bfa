import { ChangedFile, GitRepository } from './GitRepository';
import { mergeCommits } from './mergeCommits';

export interface PullRequest {
  number: number;
  owner: string;
  repo: string;
  title: string;
  body: string;
  author: string;
  head: string;
  base: string;
  state: 'open' | 'closed';
  createdAt: string;
  updatedAt: string;
  labels: string[];
  comments: Array<{ id: number; body: string; createdAt: string }>;
  merged?: { sha: string; before: string; head: string; at: string };
  /** Why what followed the merge did not work, if it did not. */
  applyFailure?: string;
}

/** A file that a merge changed; without content it was deleted. */
export interface MergedFile {
  path: string;
  content: string | undefined;
}

export interface Merge {
  owner: string;
  repo: string;
  number: number;
  /** The commit that the merge made. */
  sha: string;
  changed: MergedFile[];
}

export type MergeOutcome =
  | { status: 'merged'; sha: string }
  | { status: 'closed' }
  | { status: 'conflict'; paths: string[] };

/** The pull requests of one run, in memory: the world that they change is in memory too. */
export class PullRequests {
  readonly #onMerge: (merge: Merge) => void | Promise<void>;
  readonly #byRepository = new Map<string, PullRequest[]>();
  #merging: Promise<unknown> = Promise.resolve();

  constructor(options: { onMerge: (merge: Merge) => void | Promise<void> }) {
    this.#onMerge = options.onMerge;
  }

  /** Newest first. */
  list(repository?: GitRepository): PullRequest[] {
    const all = repository
      ? this.#byRepository.get(repository.fullName) ?? []
      : [...this.#byRepository.values()].flat();
    return [...all].sort(
      (a, b) => b.createdAt.localeCompare(a.createdAt) || b.number - a.number,
    );
  }

  get(repository: GitRepository, number: number): PullRequest | undefined {
    return this.#byRepository
      .get(repository.fullName)
      ?.find(p => p.number === number);
  }

  open(
    repository: GitRepository,
    fields: Pick<PullRequest, 'title' | 'body' | 'author' | 'head' | 'base'>,
  ): PullRequest {
    const existing = this.#byRepository.get(repository.fullName) ?? [];
    const now = new Date().toISOString();
    const pull: PullRequest = {
      ...fields,
      number: existing.length + 1,
      owner: repository.owner,
      repo: repository.name,
      state: 'open',
      createdAt: now,
      updatedAt: now,
      labels: [],
      comments: [],
    };
    this.#byRepository.set(repository.fullName, [...existing, pull]);
    return pull;
  }

  /** What a reader of the pull request sees: from the merge base to the head, frozen once merged. */
  async changes(
    repository: GitRepository,
    pull: PullRequest,
  ): Promise<ChangedFile[]> {
    if (pull.merged)
      return repository.changes(pull.merged.before, pull.merged.sha);
    const head = await repository.branch(pull.head);
    const base = await repository.branch(pull.base);
    if (!head || !base) return [];
    return repository.changes(
      (await repository.mergeBase(base, head)) ?? base,
      head,
    );
  }

  /** One merge at a time, as the ref of the base branch moves. */
  merge(repository: GitRepository, pull: PullRequest): Promise<MergeOutcome> {
    const outcome = this.#merging.then(() => this.#merge(repository, pull));
    this.#merging = outcome.catch(() => {});
    return outcome;
  }

  async #merge(
    repository: GitRepository,
    pull: PullRequest,
  ): Promise<MergeOutcome> {
    if (pull.state !== 'open') return { status: 'closed' };
    const head = await repository.branch(pull.head);
    if (!head) return { status: 'closed' };
    const result = await mergeCommits(repository, {
      base: pull.base,
      head: pull.head,
      message: `Merge pull request #${pull.number} from ${pull.head}\n\n${pull.title}\n`,
    });
    if (result.status === 'conflict') return result;

    const now = new Date().toISOString();
    pull.state = 'closed';
    pull.updatedAt = now;
    pull.merged = { sha: result.sha, before: result.before, head, at: now };

    const changes = await repository.changes(result.before, result.sha);
    const changed = await Promise.all(
      changes.map(async ({ path, after }) => ({
        path,
        content: after ? (await repository.blob(after)).toString() : undefined,
      })),
    );
    try {
      const { owner, repo, number } = pull;
      const { sha } = result;
      await this.#onMerge({ owner, repo, number, sha, changed });
    } catch (failure) {
      // The merge stands, as it would on a real host: GitOps failed, and the page says so.
      pull.applyFailure =
        failure instanceof Error ? failure.message : String(failure);
    }
    return { status: 'merged', sha: result.sha };
  }
}
