import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
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
import { withoutQuickActions } from './withoutQuickActions';

const sha = z.string().regex(/^[0-9a-f]{40}$/);
const projectSchema = z.object({
  archived: z.boolean().optional(),
  merge_requests_enabled: z.boolean().optional(),
});
const branchSchema = z.object({ commit: z.object({ id: sha }) });
const mergeBaseSchema = z.object({ id: sha });
const compareSchema = z.object({
  commits: z.array(z.object({ id: sha, message: z.string() })),
  diffs: z.array(z.object({ old_path: z.string(), new_path: z.string() })),
  // GitLab left something out.
  compare_timeout: z.boolean(),
});
const mergeRequestSchema = z.object({
  iid: z.number().int(),
  web_url: z.url({ protocol: /^https?$/ }),
  state: z.string(),
  source_project_id: z.number().int().nullable(),
  target_project_id: z.number().int(),
});

const newestSchema = mergeRequestSchema.extend({
  created_at: z.string(),
  merged_at: z.string().nullish(),
});

/** What GitLab calls that which a token needs. */
const permissions = 'the scope api and the role Developer';

interface Call {
  /** For the message when it fails: `read`, `open a merge request on`. */
  action: string;
  method?: 'GET' | 'POST' | 'PUT';
  /** Below the project. */
  path?: string;
  query?: Array<[string, string]>;
  body?: Record<string, unknown>;
  /** Statuses that mean absence. */
  absent?: number[];
}

/** GitLab's REST API, version 4. What others call a pull request is a merge request there. */
export class GitlabHost implements GitHost {
  readonly #repository: RepositoryEntry;
  readonly #projectUrl: string;
  readonly #token: string;
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
    const { owner, repo } = repository;
    this.#repository = repository;
    this.#projectUrl = `${apiBaseUrl}/projects/${encodeURIComponent(
      `${owner}/${repo}`,
    )}`;
    this.#token = token;
    this.#usersToken = usersToken;
    this.#signal = signal;
  }

  async assertUsable(): Promise<void> {
    const { archived, merge_requests_enabled: takesMergeRequests } =
      this.#parse(projectSchema, await this.#ask({ action: 'read' }));
    const { owner, repo, host } = this.#repository;
    if (archived) {
      throw new NotAllowedError(
        `Repository ${owner}/${repo} on ${host} is archived, so nothing can be proposed to it. Unarchive it, or list another one under spokes.repositories.`,
      );
    }
    if (takesMergeRequests === false) {
      throw new NotAllowedError(
        `Repository ${owner}/${repo} on ${host} takes no merge requests. Turn them on in its settings (General, Visibility, Merge requests).`,
      );
    }
  }

  async branchHead(branch: string): Promise<string | undefined> {
    const found = await this.#ask({
      action: 'read a branch of',
      path: `/repository/branches/${encodeURIComponent(branch)}`,
      absent: [404],
    });
    return found === undefined
      ? undefined
      : this.#parse(branchSchema, found).commit.id;
  }

  async branchHistory(base: string, head: string): Promise<BranchHistory> {
    const mergeBase = await this.#ask({
      action: 'compare branches of',
      path: '/repository/merge_base',
      query: [
        ['refs[]', base],
        ['refs[]', head],
      ],
      absent: [404],
    });
    if (mergeBase === undefined) {
      throw new ConflictError(
        `A branch of ${this.#repository.url} shares no commit with ${
          this.#repository.baseBranch
        }, so it is not one that FitSync made. Delete it, then try again.`,
      );
    }
    const { commits, diffs, compare_timeout } = this.#parse(
      compareSchema,
      await this.#ask({
        action: 'compare branches of',
        path: '/repository/compare',
        query: [
          ['from', base],
          ['to', head],
          ['straight', 'false'],
        ],
      }),
    );
    return {
      mergeBase: this.#parse(mergeBaseSchema, mergeBase).id,
      commits: commits.map(c => ({ sha: c.id, message: c.message })),
      files: [...new Set(diffs.flatMap(d => [d.new_path, d.old_path]))],
      complete: !compare_timeout,
    };
  }

  async findOpenPullRequest(
    branch: string,
    base: string,
  ): Promise<PullRequestRef | undefined> {
    const found = await this.#ask({
      action: 'list merge requests of',
      path: '/merge_requests',
      query: [
        ['source_branch', branch],
        ['target_branch', base],
        ['state', 'opened'],
        ['per_page', '100'],
      ],
    });
    // A fork may hold a branch of the same name.
    const own = this.#parse(z.array(mergeRequestSchema), found).find(
      m => m.source_project_id === m.target_project_id,
    );
    return own && { number: own.iid, url: own.web_url };
  }

  async findNewestPullRequest(
    branch: string,
    base: string,
  ): Promise<PullRequestState | undefined> {
    const found = await this.#ask({
      action: 'list merge requests of',
      path: '/merge_requests',
      query: [
        ['source_branch', branch],
        ['target_branch', base],
        ['order_by', 'created_at'],
        ['sort', 'desc'],
        // Those of forks are among them.
        ['per_page', '20'],
      ],
    });
    const own = this.#parse(z.array(newestSchema), found).find(
      m => m.source_project_id === m.target_project_id,
    );
    if (!own) return undefined;
    const { iid: number, web_url: url, created_at: openedAt } = own;
    const { merged_at: mergedAt } = own;
    if (mergedAt) return { number, url, openedAt, state: 'merged', mergedAt };
    // While it is being merged it is `locked`.
    return {
      number,
      url,
      openedAt,
      state: own.state === 'closed' ? 'closed' : 'open',
    };
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
        mergeRequestSchema,
        await this.#ask({
          action: 'open a merge request on',
          method: 'POST',
          path: '/merge_requests',
          body: {
            source_branch: branch,
            target_branch: base,
            title,
            description: withoutQuickActions(body),
          },
        }),
      );
      return { number: opened.iid, url: opened.web_url };
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
    { title, body }: { title: string; body: string },
  ): Promise<void> {
    const updated = this.#parse(
      mergeRequestSchema,
      await this.#ask({
        action: 'update a merge request of',
        method: 'PUT',
        path: `/merge_requests/${number}`,
        body: { title, description: withoutQuickActions(body) },
      }),
    );
    if (updated.state !== 'opened')
      throw closedMeanwhile({ url: updated.web_url });
  }

  #parse<T>(schema: z.ZodType<T>, answer: unknown): T {
    return parseAnswer(schema, answer, this.#repository);
  }

  /** The body of the answer; undefined for a status that means absence. */
  async #ask(call: Call): Promise<unknown> {
    const { action, method = 'GET', path = '', query = [], body } = call;
    const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
    let response;
    try {
      response = await fetchFromHost(
        `${this.#projectUrl}${path}${search}`,
        {
          method,
          headers: {
            // Takes personal, project and group tokens as well as those of OAuth.
            authorization: `Bearer ${this.#token}`,
            accept: 'application/json',
            'user-agent': 'fitsync-spokes',
            ...(body && { 'content-type': 'application/json' }),
          },
          ...(body && { body: JSON.stringify(body) }),
          signal: this.#signal,
        },
        this.#repository,
      );
    } catch (failure) {
      this.#signal.throwIfAborted();
      if (failure instanceof ServiceUnavailableError) throw failure;
      throw unreachable(this.#repository);
    }
    const { status, headers } = response;
    if (call.absent?.includes(status)) return undefined;
    if (!response.ok) {
      throw failureOfStatus(status, {
        repository: this.#repository,
        action,
        usersToken: this.#usersToken,
        limit: limitOf(status, name => headers.get(name) ?? undefined),
        permissions,
      });
    }
    return response.json().catch(() => undefined);
  }
}
