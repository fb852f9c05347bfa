import fs from 'node:fs';
import git from 'isomorphic-git';
import { GitRepository } from './GitRepository';

export type MergeResult =
  | { status: 'merged'; sha: string; before: string }
  | { status: 'conflict'; paths: string[] };

const robot = { name: 'FitSync sandbox', email: 'sandbox@fitsync.invalid' };

/** A merge commit on the base branch, made from objects: no work tree. */
export async function mergeCommits(
  repository: GitRepository,
  options: { base: string; head: string; message: string },
): Promise<MergeResult> {
  const { base, head, message } = options;
  const before = await repository.branch(base);
  if (!before) return { status: 'conflict', paths: [] };
  try {
    const { oid } = await git.merge({
      fs,
      gitdir: repository.directory,
      ours: `refs/heads/${base}`,
      theirs: `refs/heads/${head}`,
      fastForward: false,
      abortOnConflict: true,
      message,
      author: robot,
      committer: robot,
    });
    return { status: 'merged', sha: oid ?? before, before };
  } catch (failure) {
    if (failure instanceof git.Errors.MergeConflictError) {
      return { status: 'conflict', paths: failure.data.filepaths };
    }
    throw failure;
  }
}
