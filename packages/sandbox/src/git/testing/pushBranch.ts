import fs from 'node:fs';
import { mkdtemp, mkdir, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';

/** Clones, changes files (undefined deletes) and pushes them to a branch, as a person with a clone would. */
export async function pushBranch(options: {
  url: string;
  branch: string;
  files: Record<string, string | undefined>;
  message?: string;
  token?: string;
  /** Starts from here; the default branch unless given. */
  from?: string;
}): Promise<string> {
  const {
    url,
    branch,
    files,
    message = 'Change files',
    token = 'sandbox',
    from,
  } = options;
  const dir = await mkdtemp(join(tmpdir(), 'push-'));
  const author = { name: 'A person', email: 'person@example.com' };
  const onAuth = () => ({ username: 'x-access-token', password: token });
  try {
    await git.clone({ fs, http, dir, url, onAuth, ref: from });
    const current = await git.currentBranch({ fs, dir });
    if (current !== branch)
      await git.branch({ fs, dir, ref: branch, checkout: true });
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) {
        await unlink(join(dir, path));
        await git.remove({ fs, dir, filepath: path });
      } else {
        await mkdir(dirname(join(dir, path)), { recursive: true });
        await writeFile(join(dir, path), content);
        await git.add({ fs, dir, filepath: path });
      }
    }
    const sha = await git.commit({ fs, dir, message, author });
    await git.push({
      fs,
      http,
      dir,
      url,
      ref: branch,
      remoteRef: branch,
      onAuth,
    });
    return sha;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
