import { ConflictError } from '@backstage/errors';
import git, { FsClient, TreeEntry } from 'isomorphic-git';

/**
 * A tree with some files written or, where the content is undefined, taken out. Entries that are not on the way keep
 * name, mode and object.
 */
export async function editTree(
  repository: { fs: FsClient; gitdir: string; cache: object },
  tree: string | undefined,
  changes: Map<string, string | undefined>,
): Promise<string> {
  const entries = new Map<string, TreeEntry>();
  if (tree) {
    const { tree: there } = await git.readTree({ ...repository, oid: tree });
    // A name that is no UTF-8, or a mode of old, would come out as another one.
    if ((await git.writeTree({ ...repository, tree: there })) !== tree) {
      throw new ConflictError(
        `A folder on the way to the rendered files (object ${tree.slice(
          0,
          7,
        )}) holds a name or a mode that cannot be kept as it is. Rename that file (its name may not be UTF-8), then try again.`,
      );
    }
    for (const entry of there) entries.set(entry.path, entry);
  }

  const below = new Map<string, Map<string, string | undefined>>();
  for (const [path, content] of changes) {
    const slash = path.indexOf('/');
    if (slash >= 0) {
      const folder = path.slice(0, slash);
      const nested = below.get(folder) ?? new Map();
      below.set(folder, nested.set(path.slice(slash + 1), content));
    } else if (content === undefined) {
      entries.delete(path);
    } else {
      const oid = await git.writeBlob({
        ...repository,
        blob: Buffer.from(content),
      });
      entries.set(path, { mode: '100644', path, oid, type: 'blob' });
    }
  }

  for (const [path, nested] of below) {
    const entry = entries.get(path);
    if (entry && entry.type !== 'tree') {
      // Checked before; a link here must never become a folder by accident.
      throw new Error(`${path} is not a folder`);
    }
    const oid = await editTree(repository, entry?.oid, nested);
    const { tree: left } = await git.readTree({ ...repository, oid });
    if (left.length === 0) entries.delete(path);
    else entries.set(path, { mode: '040000', path, oid, type: 'tree' });
  }
  return git.writeTree({ ...repository, tree: [...entries.values()] });
}
