import { GitRepository, runGit } from '@fitsync/sandbox';

/** A tree as a mean hand would write it: mode, name and what is in it, unchecked. */
export type HostileTree = Array<
  [mode: string, name: string | Buffer, content: string | HostileTree]
>;

/** Writes a tree straight into the object store, past every check that git makes on names. */
async function writeTree(
  directory: string,
  tree: HostileTree,
): Promise<string> {
  const parts: Buffer[] = [];
  for (const [mode, name, content] of [...tree].sort(inGitsOrder)) {
    const oid =
      typeof content === 'string'
        ? await hash(directory, 'blob', Buffer.from(content))
        : await writeTree(directory, content);
    parts.push(
      Buffer.from(`${mode} `),
      Buffer.from(name),
      Buffer.from([0]),
      Buffer.from(oid, 'hex'),
    );
  }
  return hash(directory, 'tree', Buffer.concat(parts));
}

/** By bytes, a folder as if its name ended in a slash. */
function inGitsOrder(
  left: HostileTree[number],
  right: HostileTree[number],
): number {
  const key = ([mode, name]: HostileTree[number]) =>
    Buffer.concat([
      Buffer.from(name),
      Buffer.from(mode === '40000' ? '/' : ''),
    ]);
  return Buffer.compare(key(left), key(right));
}

async function hash(
  directory: string,
  type: string,
  input: Buffer,
): Promise<string> {
  const { stdout } = await runGit(
    ['hash-object', '-t', type, '--literally', '-w', '--stdin'],
    { directory, input },
  );
  return stdout.toString().trim();
}

/** Makes a hostile tree the content of a repository's main branch. */
export async function commitHostileTree(
  repository: GitRepository,
  tree: HostileTree,
): Promise<string> {
  const { directory } = repository;
  const root = await writeTree(directory, tree);
  const commit = `tree ${root}\nauthor A <a@example.com> 1 +0000\ncommitter A <a@example.com> 1 +0000\n\nMean\n`;
  const sha = await hash(directory, 'commit', Buffer.from(commit));
  await runGit(['update-ref', 'refs/heads/main', sha], { directory });
  return sha;
}
