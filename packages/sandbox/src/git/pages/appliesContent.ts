import { Apply, ApplyKind, ApplyStage } from '../../apply/Applies';
import { Html, markup } from './markup';

const verbs: Record<ApplyKind, string> = {
  create: 'Create',
  update: 'Update',
  destroy: 'Destroy',
  record: 'Record',
  refuse: 'Not built here:',
};

const marks: Record<ApplyStage['state'], string> = {
  waiting: '·',
  running: '…',
  done: '✓',
  failed: '✕',
};

const words: Record<Apply['state'], string> = {
  waiting: 'waits for its turn',
  running: 'under way',
  done: 'done',
  failed: 'stopped',
};

export const isUnderWay = (state: Apply['state']): boolean =>
  state === 'waiting' || state === 'running';

/** One apply with its stages. */
export function applyContent(apply: Apply): Html {
  return markup`<section class="panel" aria-label="${verbs[apply.kind]} ${
    apply.target
  }">
      <p>
        <strong>${verbs[apply.kind]} ${apply.target}</strong>
        <span class="quiet">${words[apply.state]}${
    apply.pullRequest && markup` · ${pullRequestLink(apply.pullRequest)}`
  }</span>
      </p>
      <ol>
        ${apply.stages.map(
          stage => markup`<li>
            ${marks[stage.state]} ${stage.title}
            <span class="quiet">(${stage.state}) ${stage.detail}</span>
          </li>`,
        )}
      </ol>
      ${apply.failure && markup`<p role="alert">${apply.failure}</p>`}
    </section>`;
}

/** Everything that merges brought about, newest first. */
export function appliesContent(applies: Apply[]): Html {
  return markup`<h1>Applies</h1>
    <p class="lead">
      What follows a merge: the sandbox reads the rendered files and does what
      Terraform, the first boot and GitOps would, one stage after the other.
    </p>
    ${applies.map(applyContent)}
    ${
      applies.length === 0 &&
      markup`<p class="quiet">Nothing yet. Merge a <a href="/pulls">pull request</a> that creates or changes a spoke.</p>`
    }`;
}

function pullRequestLink(pullRequest: string): Html {
  const [repository, number] = pullRequest.split('#');
  return markup`<a href="/pulls/${repository}/${number}">${pullRequest}</a>`;
}
