import { assertOwner } from './ownership/assertOwner';
import { requesterIn } from './text/commitMessage';
import { Workbench } from './withWorkbench';

/** Refuses to show or replace what somebody else proposed from the same branch; the branch is fetched with this. */
export async function assertOwnProposal(
  { clone, branch, ownershipEntityRefs }: Workbench,
  folder: string,
): Promise<void> {
  const head = await clone.fetch(branch);
  const present = await clone.readFolder(head, folder);
  assertOwner({
    folder,
    where: `branch ${branch}`,
    remedy: 'Close its pull request and delete that branch',
    present,
    contents: await clone.readFiles(present),
    ownershipEntityRefs,
    requestedBy: requesterIn(await clone.readMessage(head)),
  });
}
