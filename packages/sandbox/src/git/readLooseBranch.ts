import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { get } from 'lodash';

/** Names that are a path below `refs/heads` and lead nowhere else. */
const plain = /^[A-Za-z0-9_][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/;

/**
 * The commit of a branch that has a file of its own, without a process of git: a Node process takes long to start one.
 * @returns `absent` where there is no such branch, and nothing where only git can tell.
 */
export async function readLooseBranch(
  directory: string,
  branch: string,
): Promise<{ sha: string } | 'absent' | undefined> {
  if (!plain.test(branch) || branch.endsWith('.lock')) return undefined;
  try {
    const text = await readFile(join(directory, 'refs/heads', branch), 'utf8');
    const sha = text.trim();
    return /^[0-9a-f]{40}$/.test(sha) ? { sha } : undefined;
  } catch (error) {
    if (!isMissing(error)) return undefined;
  }
  try {
    await stat(join(directory, 'packed-refs'));
    return undefined;
  } catch (error) {
    return isMissing(error) ? 'absent' : undefined;
  }
}

function isMissing(error: unknown): boolean {
  return get(error, 'code') === 'ENOENT';
}
