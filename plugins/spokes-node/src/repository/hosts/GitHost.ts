import { RepositoryEntry } from '../config/RepositoryEntry';

/** An open pull request. @public */
export interface PullRequestRef {
  /** As people see it; of GitLab the `iid` within the project. */
  number: number;
  /** For people, not for the API. */
  url: string;
}

/** What became of a pull request. @public */
export type PullRequestState = PullRequestRef & {
  /** ISO 8601 */
  openedAt: string;
} & (
    | { state: 'open' | 'closed' }
    | {
        state: 'merged';
        /** ISO 8601 */
        mergedAt: string;
      }
  );

/** What a branch holds that the base branch does not. @public */
export interface BranchHistory {
  /** The commit that both come from. */
  mergeBase: string;
  /** Oldest first; `complete` says whether these are all. */
  commits: Array<{ sha: string; message: string }>;
  /** Paths that differ from the merge base, both sides of a rename. */
  files: string[];
  /** False where the host cut the lists short: nobody may then say whose the branch is. */
  complete: boolean;
}

/**
 * One repository on a git host, as far as proposing a change needs it. Failures say what to do, and hold neither
 * the token nor what the host wrote.
 *
 * @public
 */
export interface GitHost {
  /** Fails unless the repository is there, can be read with the credentials, and is not archived. */
  assertUsable(): Promise<void>;
  /** The commit of a branch. */
  branchHead(branch: string): Promise<string | undefined>;
  /** Both are commits or branches. Throws a ConflictError where they share no commit. */
  branchHistory(base: string, head: string): Promise<BranchHistory>;
  /** From the branch of this repository: one of the same name in a fork does not count. */
  findOpenPullRequest(
    branch: string,
    base: string,
  ): Promise<PullRequestRef | undefined>;
  /** The newest one of a branch, whatever became of it. */
  findNewestPullRequest(
    branch: string,
    base: string,
  ): Promise<PullRequestState | undefined>;
  /** The one that is there already, if somebody was faster. */
  openPullRequest(options: {
    branch: string;
    base: string;
    title: string;
    body: string;
  }): Promise<PullRequestRef>;
  /** Fails if it is no longer open. */
  updatePullRequest(
    number: number,
    text: { title: string; body: string },
  ): Promise<void>;
}

/** A host with what git needs to talk to it. @public */
export interface GitConnection {
  /** Speaks with the same credentials. */
  host: GitHost;
  /** Basic authentication of git over HTTP. */
  credentials: { username: string; password: string };
}

/**
 * A kind of git host: GitHub, GitLab.
 *
 * @public
 */
export interface GitHostProvider {
  /** The integration's type: `github`, `gitlab`. */
  readonly type: string;
  /**
   * Finds credentials, which for a GitHub App means to ask for a token. Throws NotAllowedError where there are none,
   * InputError where the API's address is missing or would carry a token readably.
   */
  connect(options: {
    repository: RepositoryEntry;
    /** The user's own token; without it the integration's App or token. */
    token: string | undefined;
    signal: AbortSignal;
  }): Promise<GitConnection>;
}
