import { FileSet } from '../repository/types';

/** Files by path, in the order that every run gives them. */
export const fileSet = (
  folder: string,
  files: Record<string, string>,
): FileSet => ({
  folder,
  files: Object.entries(files)
    .map(([path, content]) => ({ path, content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1)),
});
