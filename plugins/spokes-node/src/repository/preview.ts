import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { assertOwnProposal } from './assertOwnProposal';
import { manifestPath } from './ownership/manifestPath';
import { renderManifest } from './ownership/OwnershipManifest';
import { FileSet } from './types';
import { FileChange, unifiedDiff } from './unifiedDiff';
import { Workbench } from './withWorkbench';

/** What a proposal would write, and where it would stop. */
export async function preview(
  workbench: Workbench,
  { folder, files }: FileSet,
): Promise<Preview> {
  const { repository, host, branch, present, contents, plan } = workbench;
  const pullRequest = await host.findOpenPullRequest(
    branch,
    repository.baseBranch,
  );
  if (pullRequest) await assertOwnProposal(workbench, folder);
  const absolute = (path: string) => `${folder}/${path}`;
  const before = (path: string) => {
    const entry = present.get(path);
    return entry?.kind === 'file' ? contents.get(entry.oid) : undefined;
  };
  const changes: FileChange[] = [
    ...[...plan.writes].map(([path, after]) => ({
      path,
      before: before(path),
      after,
    })),
    ...plan.deletes.map(path => ({
      path,
      before: before(path),
      after: undefined,
    })),
  ];
  const written = [
    ...files,
    { path: manifestPath, content: renderManifest(files) },
  ];
  return {
    files: written
      .map(({ path, content }) => ({ path: absolute(path), content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    diff: unifiedDiff(
      changes
        .filter(({ path }) => !plan.conflicts.includes(path))
        .map(change => ({ ...change, path: absolute(change.path) })),
    ),
    conflicts: plan.conflicts.map(absolute),
    baseBranch: repository.baseBranch,
    branch,
    ...(pullRequest && { pullRequest: pullRequest.url }),
  };
}
