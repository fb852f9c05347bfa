import { Router } from 'express';
import { GitRepositories } from '../GitRepositories';
import { GitRepository } from '../GitRepository';
import { notFound } from './GithubFailure';
import { handle } from './handle';
import { Shapes } from './shapes';

/** Files, trees, blobs and archives: what Backstage's URL reader asks for. */
export function addContentRoutes(
  router: Router,
  options: { repositories: GitRepositories; shapes: Shapes },
): void {
  const { repositories, shapes } = options;
  const on = handle.bind(undefined, repositories);

  const commitOf = async (repository: GitRepository, ref: unknown) => {
    const sha = await repository.commitOf(
      ref ? String(ref) : repository.defaultBranch,
    );
    if (!sha) throw notFound();
    return sha;
  };
  const urlOf = (repository: GitRepository) =>
    shapes.repository(repository).url;

  router.get(
    '/repos/:owner/:repo/contents/*',
    on(async (repository, request, response) => {
      const path = request.params[0].replace(/\/+$/, '');
      const commit = await commitOf(repository, request.query.ref);
      const entries = await repository.tree(commit, true);
      const shape = (entry: (typeof entries)[number]) => ({
        type: entry.type === 'tree' ? 'dir' : 'file',
        name: entry.path.split('/').at(-1),
        path: entry.path,
        sha: entry.sha,
        size: entry.size,
        url: `${urlOf(repository)}/contents/${entry.path}`,
        html_url: `${shapes.repository(repository).html_url}/blob/${
          repository.defaultBranch
        }/${entry.path}`,
        git_url: `${urlOf(repository)}/git/blobs/${entry.sha}`,
      });
      const file = entries.find(e => e.path === path && e.type === 'blob');
      if (!file) {
        const prefix = path ? `${path}/` : '';
        const children = entries.filter(
          e =>
            e.path.startsWith(prefix) &&
            !e.path.slice(prefix.length).includes('/'),
        );
        if (children.length === 0) throw notFound();
        return children.map(shape);
      }
      response.setHeader('ETag', `"${file.sha}"`);
      if (request.get('if-none-match')?.includes(file.sha)) {
        response.status(304).end();
        return undefined;
      }
      const content = await repository.blob(file.sha);
      if (/\braw\b/.test(request.get('accept') ?? '')) {
        response
          .type('application/vnd.github.v3.raw; charset=utf-8')
          .send(content);
        return undefined;
      }
      return {
        ...shape(file),
        encoding: 'base64',
        content: content.toString('base64'),
      };
    }),
  );

  router.get(
    '/repos/:owner/:repo/git/trees/:sha',
    on(async (repository, { params, query }) => {
      const commit = await repository.commitOf(params.sha);
      const sha = commit ? (await repository.commit(commit)).tree : params.sha;
      if (!/^[0-9a-f]{40}$/.test(sha)) throw notFound();
      const entries = await repository
        .tree(sha, Boolean(query.recursive))
        .catch(() => {
          throw notFound();
        });
      return {
        sha,
        url: `${urlOf(repository)}/git/trees/${sha}`,
        truncated: false,
        tree: entries.map(entry => ({
          path: entry.path,
          mode: entry.mode,
          type: entry.type,
          sha: entry.sha,
          size: entry.size,
          url: `${urlOf(repository)}/git/${entry.type}s/${entry.sha}`,
        })),
      };
    }),
  );

  router.get(
    '/repos/:owner/:repo/git/blobs/:sha',
    on(async (repository, { params }) => {
      if (!/^[0-9a-f]{40}$/.test(params.sha)) throw notFound();
      const content = await repository.blob(params.sha).catch(() => {
        throw notFound();
      });
      return {
        sha: params.sha,
        size: content.length,
        encoding: 'base64',
        content: content.toString('base64'),
      };
    }),
  );

  router.get(
    '/repos/:owner/:repo/tarball/:ref',
    on(async (repository, { params }, response) => {
      const sha = await commitOf(repository, params.ref);
      const archive = repository.archive(sha);
      response.type('application/x-gzip');
      archive.stderr.resume();
      archive.stdout.pipe(response);
      await new Promise(resolve => response.on('close', resolve));
    }),
  );
}
