import { PullRequest } from '../PullRequests';
import { Html, markup } from './markup';
import { pullRequestState } from './pullRequestState';

const list = (pulls: PullRequest[]) =>
  markup`<ul class="pulls">
    ${pulls.map(
      p => markup`<li>
        <a href="/pulls/${p.owner}/${p.repo}/${p.number}">${p.title}</a>
        <span class="state">${pullRequestState(p)}</span>
        <span class="about quiet"
          >${p.owner}/${p.repo} #${p.number} · <code>${p.head}</code> →
          <code>${p.base}</code></span
        >
      </li>`,
    )}
  </ul>`;

/** All pull requests, open ones first. */
export function pullRequestListContent(
  pulls: PullRequest[],
  appUrl: string,
): Html {
  const open = pulls.filter(p => p.state === 'open');
  const done = pulls.filter(p => p.state === 'closed');
  return markup` <h1>Pull requests</h1>
    <p class="quiet">
      What Backstage templates propose for the fleet repository. Merging one is
      what changes the clusters.
    </p>
    <section aria-labelledby="open">
      <h2 id="open">Open (${open.length})</h2>
      <div class="panel">
        ${
          open.length
            ? list(open)
            : markup`<p>
              None is open. Run the template
              <a href="${new URL('/create', appUrl).href}">Expose a service</a>
              in Backstage; its pull request shows here.
            </p>`
        }
      </div>
    </section>
    ${
      done.length > 0 &&
      markup`<section aria-labelledby="done">
      <h2 id="done">Merged and closed (${done.length})</h2>
      <div class="panel">${list(done)}</div>
    </section>`
    }`;
}
