import { Router } from 'express';
import { z } from 'zod';
import { GitRepositories } from '../GitRepositories';
import { GitRepository } from '../GitRepository';
import { PullRequest, PullRequests } from '../PullRequests';
import { GithubFailure, notFound } from './GithubFailure';
import { handle } from './handle';
import { Shapes } from './shapes';

const openSchema = z.object({
  title: z.string().min(1),
  head: z.string().min(1),
  base: z.string().min(1),
  body: z.string().nullish(),
});
const updateSchema = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
});
const labelsSchema = z.object({ labels: z.array(z.string()) });
const commentSchema = z.object({ body: z.string().min(1) });

const invalid = (field: string, message: string) =>
  new GithubFailure(422, 'Validation Failed', [
    { resource: 'PullRequest', field, code: 'custom', message },
  ]);

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw invalid(path.join('.'), message);
}

/** `owner:branch` or `branch`. */
const branchOf = (head: string) => head.slice(head.indexOf(':') + 1);

/** Pull requests and what hangs on them. */
export function addPullRoutes(
  router: Router,
  options: {
    repositories: GitRepositories;
    pulls: PullRequests;
    shapes: Shapes;
    login: string;
  },
): void {
  const { repositories, pulls, shapes, login } = options;
  const on = handle.bind(undefined, repositories);

  const show = async (repository: GitRepository, pull: PullRequest) =>
    shapes.pullRequest(repository, pull, {
      head: pull.merged?.head ?? (await repository.branch(pull.head)) ?? '',
      base: pull.merged?.before ?? (await repository.branch(pull.base)) ?? '',
    });

  const find = (repository: GitRepository, number: string) => {
    const pull = pulls.get(repository, Number(number));
    if (!pull) throw notFound();
    return pull;
  };

  router.get(
    '/repos/:owner/:repo/pulls',
    on(async (repository, { query }) => {
      const { state = 'open', head, base } = query;
      const matching = pulls
        .list(repository)
        .filter(p => state === 'all' || p.state === state)
        .filter(p => !head || p.head === branchOf(String(head)))
        .filter(p => !base || p.base === base);
      return Promise.all(matching.map(p => show(repository, p)));
    }),
  );

  router.post(
    '/repos/:owner/:repo/pulls',
    on(async (repository, request, response) => {
      const input = parse(openSchema, request.body);
      const head = branchOf(input.head);
      const headSha = await repository.branch(head);
      const baseSha = await repository.branch(input.base);
      if (!headSha) throw invalid('head', `head ${head} does not exist`);
      if (!baseSha) throw invalid('base', `base ${input.base} does not exist`);
      if (
        pulls
          .list(repository)
          .some(
            p => p.state === 'open' && p.head === head && p.base === input.base,
          )
      ) {
        throw invalid(
          'head',
          `A pull request already exists for ${repository.owner}:${head}.`,
        );
      }
      if ((await repository.commitsSince(baseSha, headSha)).length === 0) {
        throw invalid('head', `No commits between ${input.base} and ${head}`);
      }
      const pull = pulls.open(repository, {
        title: input.title,
        body: input.body ?? '',
        author: login,
        head,
        base: input.base,
      });
      response.status(201).json(await show(repository, pull));
    }),
  );

  router.get(
    '/repos/:owner/:repo/pulls/:number',
    on(async (repository, { params }) =>
      show(repository, find(repository, params.number)),
    ),
  );

  router.patch(
    '/repos/:owner/:repo/pulls/:number',
    on(async (repository, { params, body }) => {
      const pull = find(repository, params.number);
      const change = parse(updateSchema, body);
      if (change.state && pull.merged)
        throw invalid('state', 'A merged pull request stays closed');
      pull.title = change.title ?? pull.title;
      pull.body = change.body ?? pull.body;
      pull.state = change.state ?? pull.state;
      pull.updatedAt = new Date().toISOString();
      return show(repository, pull);
    }),
  );

  router.get(
    '/repos/:owner/:repo/pulls/:number/files',
    on(async (repository, { params }) => {
      const changes = await pulls.changes(
        repository,
        find(repository, params.number),
      );
      return changes.map(({ path, status, after, before }) => ({
        filename: path,
        status,
        sha: after ?? before,
      }));
    }),
  );

  router.post(
    '/repos/:owner/:repo/issues/:number/labels',
    on(async (repository, { params, body }) => {
      const pull = find(repository, params.number);
      pull.labels = [
        ...new Set([...pull.labels, ...parse(labelsSchema, body).labels]),
      ];
      return pull.labels.map(name => ({ name }));
    }),
  );

  router.post(
    '/repos/:owner/:repo/issues/:number/comments',
    on(async (repository, { params, body }, response) => {
      const pull = find(repository, params.number);
      const comment = {
        id: pull.comments.length + 1,
        body: parse(commentSchema, body).body,
        createdAt: new Date().toISOString(),
      };
      pull.comments.push(comment);
      response.status(201).json({
        id: comment.id,
        body: comment.body,
        created_at: comment.createdAt,
        user: shapes.user(login),
      });
    }),
  );
}
