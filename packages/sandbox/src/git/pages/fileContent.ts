import { GitRepository } from '../GitRepository';
import { Html, markup } from './markup';

/** All files of a branch. */
export function fileListContent(
  repository: GitRepository,
  options: { branch: string; paths: string[] },
): Html {
  const { branch, paths } = options;
  const root = `/${repository.fullName}/blob/${encodeURIComponent(branch)}`;
  const link = (path: string) =>
    `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  return markup`<h1>${
    repository.fullName
  } <span class="quiet">${branch}</span></h1>
    <p class="quiet">Clone it with <code>git clone</code> from this address plus <code>.git</code>; user and password are <code>sandbox</code>.</p>
    <div class="panel"><table class="files"><tbody>
      ${paths.map(
        path =>
          markup`<tr><td><a href="${link(
            path,
          )}"><code>${path}</code></a></td></tr>`,
      )}
    </tbody></table></div>`;
}

/** One file. */
export function fileContent(
  repository: GitRepository,
  options: { branch: string; path: string; text: string },
): Html {
  const { branch, path, text } = options;
  return markup`<p class="quiet"><a href="/${repository.fullName}">${repository.fullName}</a> / ${branch}</p>
    <h1><code>${path}</code></h1>
    <pre class="panel scroll"><code>${text}</code></pre>`;
}
