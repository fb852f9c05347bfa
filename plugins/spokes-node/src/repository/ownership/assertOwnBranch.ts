import { ConflictError } from '@backstage/errors';
import { BranchHistory } from '../hosts/GitHost';
import { setTrailer } from '../text/commitMessage';
import { digest } from './digest';
import { FolderContent } from './FolderContent';
import { manifestPath } from './manifestPath';
import { parseManifest } from './OwnershipManifest';

/** Refuses to go on with a branch that holds anything but what earlier runs for the same folder put there. */
export function assertOwnBranch(options: {
  branch: string;
  folder: string;
  history: BranchHistory;
  /** The folder at the head of the branch, with the content of its files by object. */
  present: FolderContent;
  contents: ReadonlyMap<string, string>;
}): void {
  const { branch, folder, history, present, contents } = options;
  const refuse = (what: string) => {
    throw new ConflictError(
      `Branch ${branch} holds ${what} that FitSync did not make, so it was left alone. Merge or close its pull request and delete the branch, then run the template again.`,
    );
  };

  const trailer = setTrailer(folder);
  const foreign = history.commits.find(
    c => !c.message.split('\n').includes(trailer),
  );
  if (foreign) refuse(`a commit (${foreign.sha.slice(0, 7)})`);
  if (!history.complete) refuse('more commits or files');

  const outside = history.files.find(path => !path.startsWith(`${folder}/`));
  if (outside !== undefined) refuse(`a change of ${JSON.stringify(outside)}`);

  // An amended commit keeps its trailer; the digests tell.
  const read = (path: string) => {
    const entry = present.get(path);
    return entry?.kind === 'file' ? contents.get(entry.oid) : undefined;
  };
  const manifest = read(manifestPath);
  const owned = manifest === undefined ? undefined : parseManifest(manifest);
  for (const file of history.files) {
    const path = file.slice(folder.length + 1);
    const content = read(path);
    if (
      path === manifestPath
        ? !owned
        : present.has(path) &&
          (content === undefined || owned?.get(path) !== digest(content))
    ) {
      refuse(`a change of ${JSON.stringify(file)}`);
    }
  }
}
