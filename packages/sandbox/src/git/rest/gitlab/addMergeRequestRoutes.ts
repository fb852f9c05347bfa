import { Router } from 'express';
import { z } from 'zod';
import { GitRepositories } from '../../GitRepositories';
import { GitRepository } from '../../GitRepository';
import { PullRequest, PullRequests } from '../../PullRequests';
import { GitlabFailure, notFound } from './GitlabFailure';
import { onProject } from './onProject';
import { GitlabShapes } from './shapes';

const openSchema = z.object({
  source_branch: z.string().min(1),
  target_branch: z.string().min(1),
  title: z.string().min(1),
  description: z.string().optional(),
});
const updateSchema = z.object({
  title: z.string().min(1).optional(),
  description: z.string().optional(),
  state_event: z.enum(['close', 'reopen']).optional(),
});

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0].path.join('.');
  throw new GitlabFailure(400, { error: `${field} is missing` });
}

/** Merge requests: GitLab's name for pull requests. */
export function addMergeRequestRoutes(
  router: Router,
  options: {
    repositories: GitRepositories;
    pulls: PullRequests;
    shapes: GitlabShapes;
    login: string;
  },
): void {
  const { repositories, pulls, shapes, login } = options;
  const on = onProject.bind(undefined, repositories);

  const show = async (repository: GitRepository, pull: PullRequest) =>
    shapes.mergeRequest(
      repository,
      pull,
      pull.merged?.head ?? (await repository.branch(pull.head)) ?? '',
    );

  const find = (repository: GitRepository, number: string) => {
    const pull = pulls.get(repository, Number(number));
    if (!pull) throw notFound('Merge Request');
    return pull;
  };

  router.get(
    '/projects/:id/merge_requests',
    on(async (repository, { query }) => {
      const { state = 'all', source_branch: head, target_branch: base } = query;
      const shown = await Promise.all(
        pulls
          .list(repository)
          .filter(p => !head || p.head === head)
          .filter(p => !base || p.base === base)
          .map(p => show(repository, p)),
      );
      return shown.filter(m => state === 'all' || m.state === state);
    }),
  );

  router.post(
    '/projects/:id/merge_requests',
    on(async (repository, request, response) => {
      const input = parse(openSchema, request.body);
      const { source_branch: head, target_branch: base } = input;
      if (!(await repository.branch(head)) || !(await repository.branch(base)))
        throw new GitlabFailure(400, {
          message: ['Branch cannot be found'],
        });
      const other = pulls
        .list(repository)
        .find(p => p.state === 'open' && p.head === head && p.base === base);
      if (other) {
        throw new GitlabFailure(409, {
          message: [
            `Another open merge request already exists for this source branch: !${other.number}`,
          ],
        });
      }
      const pull = pulls.open(repository, {
        title: input.title,
        body: input.description ?? '',
        author: login,
        head,
        base,
      });
      response.status(201).json(await show(repository, pull));
    }),
  );

  router.get(
    '/projects/:id/merge_requests/:iid',
    on(async (repository, { params }) =>
      show(repository, find(repository, params.iid)),
    ),
  );

  router.put(
    '/projects/:id/merge_requests/:iid',
    on(async (repository, { params, body }) => {
      const pull = find(repository, params.iid);
      const change = parse(updateSchema, body);
      pull.title = change.title ?? pull.title;
      pull.body = change.description ?? pull.body;
      if (change.state_event && !pull.merged)
        pull.state = change.state_event === 'close' ? 'closed' : 'open';
      pull.updatedAt = new Date().toISOString();
      return show(repository, pull);
    }),
  );
}
