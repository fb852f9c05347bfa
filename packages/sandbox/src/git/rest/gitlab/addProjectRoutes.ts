import { Router } from 'express';
import { GitRepositories } from '../../GitRepositories';
import { GitRepository } from '../../GitRepository';
import { GitlabFailure, notFound } from './GitlabFailure';
import { onProject } from './onProject';
import { GitlabShapes } from './shapes';

/** The project itself, its branches, commits and files. */
export function addProjectRoutes(
  router: Router,
  options: { repositories: GitRepositories; shapes: GitlabShapes },
): void {
  const { repositories, shapes } = options;
  const on = onProject.bind(undefined, repositories);

  const branchShape = async (
    repository: GitRepository,
    { name, sha }: { name: string; sha: string },
  ) => ({
    name,
    default: name === repository.defaultBranch,
    protected: name === repository.defaultBranch,
    merged: false,
    commit: shapes.commit(repository, await repository.commit(sha)),
  });

  const commitOf = async (repository: GitRepository, ref: unknown) => {
    const sha = await repository.commitOf(
      ref ? String(ref) : repository.defaultBranch,
    );
    if (!sha) throw notFound('Ref');
    return sha;
  };

  router.get(
    '/projects/:id',
    on(async repository => shapes.project(repository)),
  );

  router.get(
    '/projects/:id/repository/branches',
    on(async repository =>
      Promise.all(
        (await repository.branches()).map(b => branchShape(repository, b)),
      ),
    ),
  );

  router.get(
    '/projects/:id/repository/branches/:branch',
    on(async (repository, { params }) => {
      const sha = await repository.branch(params.branch);
      if (!sha) throw notFound('Branch');
      return branchShape(repository, { name: params.branch, sha });
    }),
  );

  router.get(
    '/projects/:id/repository/commits',
    on(async (repository, { query }) => {
      const sha = await commitOf(repository, query.ref_name);
      const limit = Math.min(Number(query.per_page) || 20, 100);
      const commits = await repository.log(sha, limit);
      return commits.map(c => shapes.commit(repository, c));
    }),
  );

  router.get(
    '/projects/:id/repository/merge_base',
    on(async (repository, { query }) => {
      const refs = Array.isArray(query.refs) ? query.refs.map(String) : [];
      if (refs.length < 2) {
        throw new GitlabFailure(400, {
          message: 'Provide at least 2 refs',
        });
      }
      const shas = await Promise.all(refs.map(r => repository.commitOf(r)));
      const [left, right] = shas;
      if (!left || !right) {
        throw new GitlabFailure(400, { message: 'Could not find ref' });
      }
      const found = await repository.mergeBase(left, right);
      if (!found) throw notFound('Merge Base');
      return shapes.commit(repository, await repository.commit(found));
    }),
  );

  router.get(
    '/projects/:id/repository/compare',
    on(async (repository, { query }) => {
      const from = await commitOf(repository, query.from);
      const to = await commitOf(repository, query.to);
      const start =
        query.straight === 'true'
          ? from
          : (await repository.mergeBase(from, to)) ?? from;
      const commits = await repository.commitsSince(from, to);
      const last = commits.at(-1);
      return {
        commit: last ? shapes.commit(repository, last) : null,
        commits: commits.map(c => shapes.commit(repository, c)),
        diffs: (await repository.changes(start, to)).map(shapes.diff),
        compare_timeout: false,
        compare_same_ref: from === to,
      };
    }),
  );

  router.get(
    '/projects/:id/repository/files/:path/raw',
    on(async (repository, { params, query }, response) => {
      const commit = await commitOf(repository, query.ref);
      const content = await repository.read(commit, params.path);
      if (!content) throw notFound('File');
      response
        .set('X-Gitlab-Commit-Id', commit)
        .type('text/plain; charset=utf-8')
        .send(content);
      return undefined;
    }),
  );
}
