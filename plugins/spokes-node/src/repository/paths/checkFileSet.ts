import { InputError } from '@backstage/errors';
import { manifestPath } from '../ownership/manifestPath';
import { FileSet } from '../types';
import { checkPath } from './checkPath';
import { foldPath } from './foldPath';

/** Refuses a file set before anything is asked of the host. */
export function checkFileSet(
  { folder, files }: FileSet,
  limits: { files: number; bytes: number },
): void {
  const refuse = (path: string, why: string) => {
    throw new InputError(
      `File ${JSON.stringify(path)} cannot be written below ${folder}: ${why}.`,
    );
  };
  if (files.length === 0)
    throw new InputError(
      `Nothing to write below ${folder}: the file set is empty.`,
    );
  if (files.length > limits.files) {
    throw new InputError(
      `${files.length} files below ${folder} are more than the ${limits.files} that one change may hold.`,
    );
  }
  const bytes = files.reduce(
    (sum, { content }) => sum + Buffer.byteLength(content),
    0,
  );
  if (bytes > limits.bytes) {
    throw new InputError(
      `${bytes} bytes below ${folder} are more than the ${limits.bytes} that one change may hold.`,
    );
  }

  const taken = new Map<string, string>();
  for (const { path } of files) {
    const why = checkPath(path);
    if (why) refuse(path, why);
    const folded = foldPath(path);
    if (folded === manifestPath)
      refuse(path, 'the list of owned files is kept there');
    const twin = taken.get(folded);
    if (twin !== undefined)
      refuse(
        path,
        `${JSON.stringify(twin)} is the same file where case does not matter`,
      );
    taken.set(folded, path);
  }
  for (const { path } of files) {
    const parents = foldPath(path).split('/').slice(0, -1);
    parents.forEach((_, i) => {
      const file = taken.get(parents.slice(0, i + 1).join('/'));
      if (file !== undefined)
        refuse(path, `${JSON.stringify(file)} is a file, not a folder`);
    });
  }
}
