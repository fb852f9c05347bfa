import { ConflictError } from '@backstage/errors';
import { z } from 'zod';
import { assertOwnProposal } from './assertOwnProposal';
import { assertOwnBranch } from './ownership/assertOwnBranch';
import { digest } from './ownership/digest';
import { renderManifest } from './ownership/OwnershipManifest';
import { commitMessage } from './text/commitMessage';
import { oneLine } from './text/oneLine';
import { pullRequestBody } from './text/pullRequestBody';
import { FileSet, Proposal, ProposalOptions } from './types';
import { Workbench } from './withWorkbench';

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
  options: ProposalOptions & {
    fileSet: FileSet;
    author: { name: string; email: string };
  },
): Promise<Proposal> {
  const { repository, host, clone, branch, base, plan, signal } = workbench;
  const {
    fileSet,
    requester,
    author,
    checkpoint = withoutCheckpoint,
  } = options;
  const { folder } = fileSet;
  const title = oneLine(options.title) || `Update ${folder}`;
  const message = commitMessage({
    title,
    folder,
    userEntityRef: requester.userEntityRef,
  });

  if (plan.conflicts.length > 0) {
    const files = plan.conflicts
      .map(path => JSON.stringify(`${folder}/${path}`))
      .join(', ');
    throw new ConflictError(
      `A person changed or added files where FitSync would write: ${files}. Nothing was written. Undo those changes on ${repository.baseBranch}, or move them to files of their own name, then run the template again.`,
    );
  }

  const existing = await host.findOpenPullRequest(
    branch,
    repository.baseBranch,
  );
  if (plan.writes.size + plan.deletes.length === 0) {
    return {
      outcome: 'unchanged',
      branch,
      pullRequestNumber: existing?.number ?? 0,
      pullRequestUrl: existing?.url ?? '',
    };
  }

  // The same inputs give the same keys; another rendering in the same task gives others.
  const key = `${repository.host}/${repository.owner}/${
    repository.repo
  }/${branch}/${digest(renderManifest(fileSet.files)).slice(-12)}`;

  await checkpoint(`spokes.push/${key}`, async () => {
    const changes = new Map<string, string | undefined>(plan.writes);
    for (const path of plan.deletes) changes.set(path, undefined);
    const commit = await clone.commit({
      parent: base,
      folder,
      changes,
      message,
      author,
    });
    const head = await host.branchHead(branch);
    if (head && (await isCurrent(workbench, { folder, head, commit })))
      return head;
    signal.throwIfAborted();
    await clone.push({ commit, branch, expected: head });
    return commit;
  });

  signal.throwIfAborted();
  const text = {
    title,
    body: pullRequestBody({
      description: options.description,
      folder,
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
  options: { folder: string; head: string; commit: string },
): Promise<boolean> {
  const { host, clone, branch, base } = workbench;
  const { folder, head, commit } = options;
  await assertOwnProposal(workbench, folder);
  const history = await host.branchHistory(base, head);
  const there = await clone.readFolder(head, folder);
  assertOwnBranch({
    branch,
    folder,
    history,
    present: there,
    contents: await clone.readFiles(there),
  });
  const wanted = await clone.readFolder(commit, folder);
  const isSame = [...wanted].every(([path, entry]) => {
    const other = there.get(path);
    return (
      other?.kind === entry.kind &&
      (entry.kind !== 'file' ||
        (other.kind === 'file' && other.oid === entry.oid))
    );
  });
  return (
    isSame &&
    there.size === wanted.size &&
    history.mergeBase === base &&
    history.commits.length === 1
  );
}
