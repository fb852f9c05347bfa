import { PullRequest } from '../PullRequests';
import { Apply } from '../../apply/Applies';
import { applyContent } from './appliesContent';
import { FileDiff, fileDiff } from './fileDiff';
import { markdown } from './markdown';
import { Html, markup } from './markup';
import { pullRequestState } from './pullRequestState';

export interface PullRequestView {
  pull: PullRequest;
  /** What follows from its merge. */
  applies: Apply[];
  /** From the trailer of the newest commit: the person who ran the template. */
  requester: string | undefined;
  files: FileDiff[];
  /** Why the last attempt to merge stopped. */
  conflict: string | undefined;
  appUrl: string;
  /** The run's token, which a change needs. */
  changeToken: string;
}

/** One pull request: who, from where to where, what it changes, and the button. */
export function pullRequestContent(view: PullRequestView): Html {
  const { pull, applies, requester, files, conflict } = view;
  return markup` <p class="quiet">
      <a href="/pulls">Pull requests</a> / ${pull.owner}/${pull.repo}
    </p>
    <h1>${pull.title} <span class="quiet">#${pull.number}</span></h1>
    <span class="state">${pullRequestState(pull)}</span>
    <dl>
      <dt>Asked for by</dt>
      <dd>${requester ?? pull.author}</dd>
      <dt>Opened with</dt>
      <dd>${pull.author}</dd>
      <dt>Branch</dt>
      <dd><code>${pull.head}</code> into <code>${pull.base}</code></dd>
      <dt>Opened</dt>
      <dd>
        <time datetime="${pull.createdAt}"
          >${pull.createdAt.replace('T', ' ').slice(0, 16)} UTC</time
        >
      </dd>
      ${
        pull.labels.length > 0 &&
        markup`<dt>Labels</dt>
        <dd>${pull.labels.join(', ')}</dd>`
      }
    </dl>
    ${nextStep(view)} ${applies.map(applyContent)}
    ${
      conflict !== undefined &&
      markup`<div class="panel warn" role="alert">
      <p><strong>Not merged.</strong> ${conflict}</p>
    </div>`
    }
    ${pull.body && markup`<div class="panel text">${markdown(pull.body)}</div>`}
    <h2>${files.length} ${files.length === 1 ? 'file' : 'files'}</h2>
    ${files.map(fileDiff)}
    ${
      files.length === 0 &&
      markup`<p class="quiet">
      The branch holds nothing that ${pull.base} does not.
    </p>`
    }`;
}

function nextStep(view: PullRequestView): Html {
  const { pull, applies, appUrl, changeToken } = view;
  const catalog = markup`<a href="${appUrl}">Back to Backstage</a>`;
  if (pull.applyFailure !== undefined) {
    return markup`<div class="panel warn" role="status">
      <p>
        <strong>Merged, but ${
          applies.length > 0 ? 'the apply stopped' : 'GitOps could not apply it'
        }.</strong>
        ${pull.applyFailure}
      </p>
      <p>${catalog}</p>
    </div>`;
  }
  if (pull.merged && applies.length > 0) {
    return markup`<div class="panel note" role="status">
      <p>
        <strong>Merged.</strong> Below is what the sandbox does now, step by
        step, as an apply in your own account would. All of them:
        <a href="/applies">applies</a>.
      </p>
      <p>${catalog}</p>
    </div>`;
  }
  if (pull.merged) {
    return markup`<div class="panel note" role="status">
      <p>
        <strong>Merged.</strong> GitOps applies it in a few seconds: the
        manifests reach the cluster, the pods start, and the entity's card
        follows.
      </p>
      <p>${catalog}</p>
    </div>`;
  }
  if (pull.state === 'closed') {
    return markup`<div class="panel" role="status">
      <p>Closed without a merge. Running the template again opens a new one.</p>
      <p>${catalog}</p>
    </div>`;
  }
  return markup`<form
    class="panel"
    id="merge"
    method="post"
    action="/api/sandbox/pulls/${pull.owner}/${pull.repo}/${pull.number}/merge"
  >
    <p>
      Merging adds these files to <code>${pull.base}</code>. The cluster then
      applies them, as a GitOps engine would.
    </p>
    <button type="submit">Merge pull request</button>
    <input type="hidden" name="token" value="${changeToken}" />
  </form>`;
}
