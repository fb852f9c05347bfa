import { Router } from 'express';
import { GitRepositories } from '../GitRepositories';
import { fileContent, fileListContent } from './fileContent';
import { markup } from './markup';
import { sendPage } from './sendPage';

/** What GitHub calls a look at a file, a folder and the editor. */
const kinds = ['blob', 'tree', 'edit'];

/** `/<owner>/<repo>` and `/<owner>/<repo>/blob/<branch>/<path>`: where "view source" of the catalog leads. */
export function createFilePagesRouter(options: {
  repositories: GitRepositories;
  appUrl: string;
}): Router {
  const { repositories, appUrl } = options;
  const router = Router();

  router.get(
    [
      '/:owner/:repo',
      '/:owner/:repo/:kind/:branch/*',
      // As GitLab writes it.
      '/:owner/:repo/-/:kind/:branch/*',
    ],
    (request, response, next) => {
      const { owner, repo, kind = 'tree', branch: asked } = request.params;
      const path = request.params[0] ?? '';
      const repository = repositories.get(owner, repo);
      if (!repository || !kinds.includes(kind)) {
        next();
        return;
      }
      const show = async () => {
        const branch = asked ?? repository.defaultBranch;
        const commit = await repository.branch(branch);
        const entries = commit ? await repository.tree(commit, true) : [];
        const files = entries.filter(entry => entry.type === 'blob');
        const file = files.find(entry => entry.path === path);
        if (file) {
          const text = (await repository.blob(file.sha)).toString();
          sendPage(response, {
            title: path,
            content: fileContent(repository, { branch, path, text }),
            appUrl,
          });
          return;
        }
        const folder = path && `${path.replace(/\/+$/, '')}/`;
        const paths = files.map(e => e.path).filter(p => p.startsWith(folder));
        if (paths.length === 0) response.status(404);
        sendPage(response, {
          title: repository.fullName,
          content: paths.length
            ? fileListContent(repository, { branch, paths })
            : markup`<h1>No such file</h1><p><a href="/${repository.fullName}">All files</a></p>`,
          appUrl,
        });
      };
      show().catch(next);
    },
  );
  return router;
}
