import { ConflictError } from '@backstage/errors';
import { BranchHistory } from '../hosts/GitHost';
import { FleetChange } from '../paths/changeOf';
import { setTrailer } from '../text/commitMessage';
import { digest } from './digest';
import { FolderView } from './FolderContent';
import { manifestPath } from './manifestPath';
import { ownedFilesOf } from './OwnershipManifest';

/** Refuses to go on with a branch that holds anything but what earlier runs for the same change put there. */
export function assertOwnBranch(options: {
  change: FleetChange;
  history: BranchHistory;
  /** Each folder of the change at the head of the branch. */
  views: ReadonlyMap<string, FolderView>;
}): void {
  const { change, history, views } = options;
  const refuse = (what: string): never => {
    throw new ConflictError(
      `Branch ${change.branch} holds ${what} that FitSync did not make, so it was left alone. Merge or close its pull request and delete the branch, then run the template again.`,
    );
  };

  const trailer = setTrailer(change.folder);
  const foreign = history.commits.find(
    c => !c.message.split('\n').includes(trailer),
  );
  if (foreign) refuse(`a commit (${foreign.sha.slice(0, 7)})`);
  if (!history.complete) refuse('more commits or files');

  const touched = history.files.map(file => ({
    file,
    folder: change.folders.find(folder => file.startsWith(`${folder}/`)),
  }));
  for (const { file, folder } of touched) {
    const view = folder === undefined ? undefined : views.get(folder);
    if (folder === undefined || !view) {
      refuse(`a change of ${JSON.stringify(file)}`);
      return;
    }
    // An amended commit keeps its trailer; the digests tell.
    const path = file.slice(folder.length + 1);
    if (view.present.has(path) && !isListed(view, path)) {
      refuse(`a change of ${JSON.stringify(file)}`);
    }
  }
}

/** Whether a file is what the folder's manifest says, or the manifest. */
function isListed(view: FolderView, path: string): boolean {
  const owned = ownedFilesOf(view);
  if (path === manifestPath) return owned !== undefined;
  const content = view.read(path);
  return content !== undefined && owned?.get(path) === digest(content);
}
