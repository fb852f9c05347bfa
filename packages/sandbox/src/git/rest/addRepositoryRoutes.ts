import { Router } from 'express';
import { GitRepositories } from '../GitRepositories';
import { GitRepository } from '../GitRepository';
import { notFound } from './GithubFailure';
import { handle } from './handle';
import { Shapes } from './shapes';

/** The repository itself, its branches and its commits. */
export function addRepositoryRoutes(
  router: Router,
  options: { repositories: GitRepositories; shapes: Shapes },
): void {
  const { repositories, shapes } = options;
  const on = handle.bind(undefined, repositories);

  const commitOf = async (repository: GitRepository, ref: string) => {
    const sha = await repository.commitOf(ref);
    if (!sha) throw notFound();
    return sha;
  };

  router.get(
    '/repos/:owner/:repo',
    on(async repository => shapes.repository(repository)),
  );

  router.get(
    '/repos/:owner/:repo/branches',
    on(async repository =>
      (await repository.branches()).map(({ name, sha }) => ({
        name,
        commit: { sha },
        protected: false,
      })),
    ),
  );

  router.get(
    '/repos/:owner/:repo/branches/*',
    on(async (repository, { params }) => {
      const sha = await repository.branch(params[0]);
      if (!sha) throw notFound();
      const commit = shapes.commit(repository, await repository.commit(sha));
      return { name: params[0], protected: false, commit };
    }),
  );

  router.get(
    // Clients encode the slashes, so `heads/` cannot be part of the route.
    '/repos/:owner/:repo/git/ref/*',
    on(async (repository, { params }) => {
      const [, branch] = /^heads\/(.+)$/.exec(params[0]) ?? [];
      const sha = branch && (await repository.branch(branch));
      if (!sha) throw notFound();
      return { ref: `refs/heads/${branch}`, object: { type: 'commit', sha } };
    }),
  );

  router.get(
    '/repos/:owner/:repo/commits',
    on(async (repository, { query }) => {
      const sha = await commitOf(
        repository,
        query.sha ? String(query.sha) : repository.defaultBranch,
      );
      const commits = await repository.log(
        sha,
        Math.min(Number(query.per_page) || 30, 100),
      );
      return commits.map(c => shapes.commit(repository, c));
    }),
  );

  // A ref may hold slashes; the URL reader asks for the status to learn the commit.
  router.get(
    '/repos/:owner/:repo/commits/*',
    on(async (repository, { params }) => {
      const status = params[0].endsWith('/status');
      const sha = await commitOf(
        repository,
        params[0].replace(/\/status$/, ''),
      );
      if (!status)
        return shapes.commit(repository, await repository.commit(sha));
      return {
        state: 'success',
        sha,
        total_count: 0,
        statuses: [],
        repository: shapes.repository(repository),
      };
    }),
  );

  router.get(
    '/repos/:owner/:repo/compare/*',
    on(async (repository, { params }) => {
      const [base, head] = await Promise.all(
        params[0]
          .split('...')
          .map(side => commitOf(repository, side.slice(side.indexOf(':') + 1))),
      );
      if (!base || !head) throw notFound();
      const mergeBase = await repository.mergeBase(base, head);
      if (!mergeBase) throw notFound(); // as GitHub answers for histories without a common commit
      const ahead = await repository.commitsSince(base, head);
      const behind = await repository.commitsSince(head, base);
      const changes = await repository.changes(mergeBase, head);
      const diverged = ahead.length && behind.length ? 'diverged' : undefined;
      const oneSided = ahead.length ? 'ahead' : 'behind';
      return {
        status:
          diverged ??
          (ahead.length + behind.length === 0 ? 'identical' : oneSided),
        ahead_by: ahead.length,
        behind_by: behind.length,
        total_commits: ahead.length,
        base_commit: { sha: base },
        merge_base_commit: { sha: mergeBase },
        commits: ahead.slice(0, 250).map(c => shapes.commit(repository, c)),
        files: changes.slice(0, 300).map(({ path, status, after, before }) => ({
          filename: path,
          status,
          sha: after ?? before,
        })),
      };
    }),
  );
}
