import { Workbench } from './openWorkbench';
import { assertOwner } from './ownership/assertOwner';
import { FolderView } from './ownership/FolderContent';
import { isRendered } from './ownership/isRendered';
import { requesterIn } from './text/commitMessage';

/** What the branch of a change holds. */
export interface BranchContent {
  head: string;
  /** Each folder of the change. */
  views: ReadonlyMap<string, FolderView>;
}

/** Refuses to show or replace what somebody else proposed from the same branch; the branch is fetched with this. */
export async function assertOwnProposal(
  workbench: Workbench,
): Promise<BranchContent> {
  const { clone, change, ownershipEntityRefs } = workbench;
  const head = await clone.fetch(change.branch);
  const views = new Map<string, FolderView>();
  for (const folder of change.folders) {
    views.set(folder, await clone.openFolder(head, folder));
  }
  const at = (from: ReadonlyMap<string, FolderView>) => {
    const view = from.get(change.folder);
    return view !== undefined && isRendered(view);
  };
  // A branch that takes a folder away leaves no owner in it; the one on the base branch was asked before.
  if (at(views) || !at(workbench.views)) {
    assertOwner({
      change,
      where: `branch ${change.branch}`,
      remedy: 'Close its pull request and delete that branch',
      views,
      ownershipEntityRefs,
      requestedBy: requesterIn(await clone.readMessage(head)),
    });
  }
  return { head, views };
}
