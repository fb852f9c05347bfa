import { FolderEntry, FolderView } from '../FolderContent';
import { FolderPlan } from '../FolderPlan';
import { manifestPath } from '../manifestPath';
import { renderManifest } from '../OwnershipManifest';

export type Files = Record<string, string>;

export const rendered = (files: Files) =>
  Object.entries(files).map(([path, content]) => ({ path, content }));

/** A folder that holds files. */
export const folderOf = (files: Files): FolderView => {
  const present = new Map<string, FolderEntry>();
  for (const path of Object.keys(files)) {
    path
      .split('/')
      .slice(0, -1)
      .forEach((_, i, parents) =>
        present.set(parents.slice(0, i + 1).join('/'), { kind: 'folder' }),
      );
    present.set(path, { kind: 'file', oid: path });
  }
  return { present, read: path => files[path] };
};

/** What an earlier run left: its files and their list. */
export const leftBy = (files: Files): Files => ({
  ...files,
  [manifestPath]: renderManifest(rendered(files)),
});

/** The folder once a plan is merged. */
export const afterwards = (
  there: Files,
  { writes, deletes }: FolderPlan,
): Files => {
  const after: Files = { ...there, ...Object.fromEntries(writes) };
  for (const path of deletes) delete after[path];
  return after;
};
