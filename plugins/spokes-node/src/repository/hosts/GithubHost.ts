import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { RepositoryEntry } from '../config/RepositoryEntry';
import { closedMeanwhile } from './closedMeanwhile';
import { failureOfStatus } from './failureOfStatus';
import { fetchFromHost } from './fetchFromHost';
import {
  BranchHistory,
  GitHost,
  PullRequestRef,
  PullRequestState,
} from './GitHost';
import { limitOf } from './limitOf';
import { parseAnswer } from './parseAnswer';
import { unreachable } from './unreachable';

const repositorySchema = z.object({ archived: z.boolean().optional() });
const sha = z.string().regex(/^[0-9a-f]{40}$/);
const refSchema = z.object({ object: z.object({ sha }) });
const pullSchema = z.object({
  number: z.number().int(),
  html_url: z.url({ protocol: /^https?$/ }),
  state: z.enum(['open', 'closed']).optional(),
});
const newestSchema = pullSchema.extend({
  state: z.enum(['open', 'closed']),
  created_at: z.string(),
  merged_at: z.string().nullable(),
});
const compareSchema = z.object({
  total_commits: z.number(),
  merge_base_commit: z.object({ sha }),
  commits: z.array(
    z.object({ sha, commit: z.object({ message: z.string() }) }),
  ),
  files: z
    .array(
      z.object({
        filename: z.string(),
        previous_filename: z.string().optional(),
      }),
    )
    .default([]),
});
const failureSchema = z.object({
  status: z.number(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
});

/** GitHub answers at most this many files to a comparison. */
const mostFiles = 300;

/** What GitHub calls that which a token or an App needs. */
const permissions = 'to read and write contents and pull requests';

/** GitHub, and what speaks like it. */
export class GithubHost implements GitHost {
  readonly #octokit: Octokit;
  readonly #repository: RepositoryEntry;
  readonly #usersToken: boolean;
  readonly #signal: AbortSignal;

  constructor(options: {
    repository: RepositoryEntry;
    apiBaseUrl: string;
    token: string;
    /** Whether the token is the user's own. */
    usersToken: boolean;
    signal: AbortSignal;
  }) {
    const { repository, apiBaseUrl, token, usersToken, signal } = options;
    this.#repository = repository;
    this.#usersToken = usersToken;
    this.#signal = signal;
    const silent = () => {};
    this.#octokit = new Octokit({
      auth: token,
      baseUrl: apiBaseUrl,
      userAgent: 'fitsync-spokes',
      log: { debug: silent, info: silent, warn: silent, error: silent },
    });
  }

  async assertUsable(): Promise<void> {
    const { archived } = this.#parse(
      repositorySchema,
      await this.#ask('read', 'GET /repos/{owner}/{repo}'),
    );
    if (archived) {
      const { owner, repo, host } = this.#repository;
      throw new NotAllowedError(
        `Repository ${owner}/${repo} on ${host} is archived, so nothing can be proposed to it. Unarchive it, or list another one under spokes.repositories.`,
      );
    }
  }

  async branchHead(branch: string): Promise<string | undefined> {
    const found = await this.#askMaybe(
      'read a branch of',
      'GET /repos/{owner}/{repo}/git/ref/{ref}',
      {
        ref: `heads/${branch}`,
      },
    );
    return found === undefined
      ? undefined
      : this.#parse(refSchema, found).object.sha;
  }

  async branchHistory(base: string, head: string): Promise<BranchHistory> {
    const found = await this.#askMaybe(
      'compare branches of',
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      {
        basehead: `${base}...${head}`,
        per_page: 250,
      },
    );
    if (found === undefined) {
      throw new ConflictError(
        `A branch of ${this.#repository.url} shares no commit with ${
          this.#repository.baseBranch
        }, so it is not one that FitSync made. Delete it, then try again.`,
      );
    }
    const {
      commits,
      files,
      total_commits: total,
      merge_base_commit: mergeBase,
    } = this.#parse(compareSchema, found);
    return {
      mergeBase: mergeBase.sha,
      commits: commits.map(c => ({ sha: c.sha, message: c.commit.message })),
      files: files.flatMap(f => [
        f.filename,
        ...(f.previous_filename ? [f.previous_filename] : []),
      ]),
      complete: total === commits.length && files.length < mostFiles,
    };
  }

  async findOpenPullRequest(
    branch: string,
    base: string,
  ): Promise<PullRequestRef | undefined> {
    const found = await this.#ask(
      'list pull requests of',
      'GET /repos/{owner}/{repo}/pulls',
      {
        head: `${this.#repository.owner}:${branch}`,
        base,
        state: 'open',
      },
    );
    const [first] = this.#parse(z.array(pullSchema), found);
    return first && { number: first.number, url: first.html_url };
  }

  async findNewestPullRequest(
    branch: string,
    base: string,
  ): Promise<PullRequestState | undefined> {
    const found = await this.#ask(
      'list pull requests of',
      'GET /repos/{owner}/{repo}/pulls',
      {
        head: `${this.#repository.owner}:${branch}`,
        base,
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: 1,
      },
    );
    const [newest] = this.#parse(z.array(newestSchema), found);
    if (!newest) return undefined;
    const { number, html_url: url, state, created_at: openedAt } = newest;
    const { merged_at: mergedAt } = newest;
    return mergedAt
      ? { number, url, openedAt, state: 'merged', mergedAt }
      : { number, url, openedAt, state };
  }

  async openPullRequest(options: {
    branch: string;
    base: string;
    title: string;
    body: string;
  }): Promise<PullRequestRef> {
    const { branch, base, title, body } = options;
    try {
      const opened = this.#parse(
        pullSchema,
        await this.#ask(
          'open a pull request on',
          'POST /repos/{owner}/{repo}/pulls',
          {
            head: branch,
            base,
            title,
            body,
          },
        ),
      );
      return { number: opened.number, url: opened.html_url };
    } catch (failure) {
      // Two runs at once, or an answer that got lost: the one that is there is the one.
      const existing =
        failure instanceof ConflictError
          ? await this.findOpenPullRequest(branch, base)
          : undefined;
      if (!existing) throw failure;
      return existing;
    }
  }

  async updatePullRequest(
    number: number,
    text: { title: string; body: string },
  ): Promise<void> {
    const updated = this.#parse(
      pullSchema,
      await this.#ask(
        'update a pull request of',
        'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
        {
          pull_number: number,
          ...text,
        },
      ),
    );
    if (updated.state === 'closed')
      throw closedMeanwhile({ url: updated.html_url });
  }

  #parse<T>(schema: z.ZodType<T>, answer: unknown): T {
    return parseAnswer(schema, answer, this.#repository);
  }

  async #askMaybe(
    action: string,
    route: string,
    parameters: Record<string, unknown>,
  ): Promise<unknown> {
    return this.#request(action, route, parameters, [404]);
  }

  async #ask(
    action: string,
    route: string,
    parameters: Record<string, unknown> = {},
  ): Promise<unknown> {
    return this.#request(action, route, parameters, []);
  }

  /** The body of the answer; undefined for a status that means absence. */
  async #request(
    action: string,
    route: string,
    parameters: Record<string, unknown>,
    absent: number[],
  ): Promise<unknown> {
    const { owner, repo } = this.#repository;
    const options = {
      repository: this.#repository,
      action,
      usersToken: this.#usersToken,
      permissions,
    };
    // Octokit hides what it was that stopped a call.
    let stopped: ServiceUnavailableError | undefined;
    const fetcher = (url: string, init: RequestInit) =>
      fetchFromHost(url, init, this.#repository).catch(failure => {
        if (failure instanceof ServiceUnavailableError) stopped = failure;
        throw failure;
      });
    let response;
    try {
      response = await this.#octokit.request(route, {
        owner,
        repo,
        ...parameters,
        request: { signal: this.#signal, fetch: fetcher },
      });
    } catch (failure) {
      this.#signal.throwIfAborted();
      if (stopped) throw stopped;
      const known = failureSchema.safeParse(failure);
      // Octokit gives status 500 to what never reached the host; then there is no response.
      if (!known.success || !known.data.response)
        throw unreachable(this.#repository);
      if (absent.includes(known.data.status)) return undefined;
      const { headers } = known.data.response;
      const limit = limitOf(known.data.status, name => {
        const value = headers[name];
        return value === undefined ? undefined : String(value);
      });
      throw failureOfStatus(known.data.status, { ...options, limit });
    }
    if (response.status >= 300) throw failureOfStatus(response.status, options);
    return response.data;
  }
}
