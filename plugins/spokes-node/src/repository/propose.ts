import { z } from 'zod';
import { assertOwnProposal } from './assertOwnProposal';
import { changeKey } from './changeKey';
import { Workbench } from './openWorkbench';
import { assertOwnBranch } from './ownership/assertOwnBranch';
import { refuseConflicts } from './refuseConflicts';
import { commitMessage } from './text/commitMessage';
import { oneLine } from './text/oneLine';
import { pullRequestBody } from './text/pullRequestBody';
import { Proposal, ProposalOptions } from './types';

const openedSchema = z.object({
  number: z.number(),
  url: z.string(),
  outcome: z.enum(['opened', 'updated']),
});

const withoutCheckpoint: NonNullable<ProposalOptions['checkpoint']> = (
  _key,
  effect,
) => effect();

/** One branch, one commit, one pull request, however often it runs. */
export async function propose(
  workbench: Workbench,
  options: ProposalOptions & { author: { name: string; email: string } },
): Promise<Proposal> {
  const { repository, host, clone, change, base, plans, signal } = workbench;
  const { requester, author, checkpoint = withoutCheckpoint } = options;
  const { branch, folder } = change;
  const title = oneLine(options.title) || `Update ${folder}`;
  const message = commitMessage({
    title,
    folder,
    userEntityRef: requester.userEntityRef,
  });
  refuseConflicts(workbench);

  const changes = new Map<string, string | undefined>();
  for (const plan of plans) {
    for (const [path, content] of plan.writes) {
      changes.set(`${plan.folder}/${path}`, content);
    }
    for (const path of plan.deletes) {
      changes.set(`${plan.folder}/${path}`, undefined);
    }
  }
  const existing = await host.findOpenPullRequest(
    branch,
    repository.baseBranch,
  );
  if (changes.size === 0) {
    return {
      outcome: 'unchanged',
      branch,
      pullRequestNumber: existing?.number ?? 0,
      pullRequestUrl: existing?.url ?? '',
    };
  }

  const key = changeKey(repository, change, options);
  await checkpoint(`spokes.push/${key}`, async () => {
    const commit = await clone.commit({
      parent: base,
      changes,
      message,
      author,
    });
    const head = await host.branchHead(branch);
    if (head && (await isCurrent(workbench, { head, commit }))) return head;
    signal.throwIfAborted();
    await clone.push({ commit, branch, expected: head });
    return commit;
  });

  signal.throwIfAborted();
  const text = {
    title,
    body: pullRequestBody({
      description: options.description,
      folders: plans.map(plan => plan.folder),
      left: plans.flatMap(plan =>
        [
          ...plan.staying,
          ...plan.handEdited
            .map(({ path }) => path)
            .filter(
              path => !plan.writes.has(path) && !plan.deletes.includes(path),
            ),
        ].map(path => `${plan.folder}/${path}`),
      ),
      requester,
    }),
  };
  const remembered = await checkpoint(
    `spokes.pull-request/${key}`,
    async () => {
      const pull =
        existing ??
        (await host.openPullRequest({
          branch,
          base: repository.baseBranch,
          ...text,
        }));
      if (existing) await host.updatePullRequest(existing.number, text);
      return JSON.stringify({
        ...pull,
        outcome: existing ? 'updated' : 'opened',
      });
    },
  );
  const { number, url, outcome } = openedSchema.parse(JSON.parse(remembered));
  return { outcome, branch, pullRequestNumber: number, pullRequestUrl: url };
}

/** Whether the branch holds this very change already; refuses a branch that holds anything of somebody else's. */
async function isCurrent(
  workbench: Workbench,
  options: { head: string; commit: string },
): Promise<boolean> {
  const { host, clone, change, base } = workbench;
  const { head, commit } = options;
  const { views } = await assertOwnProposal(workbench);
  const history = await host.branchHistory(base, head);
  assertOwnBranch({ change, history, views });
  return (
    history.mergeBase === base &&
    history.commits.length === 1 &&
    (await clone.rootTree(head)) === (await clone.rootTree(commit))
  );
}
