import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { assertOwnProposal } from './assertOwnProposal';
import { Workbench } from './openWorkbench';
import { conflictsOf } from './ownership/FolderPlan';
import { unifiedDiff } from './unifiedDiff';

/** What a proposal would write, and where it would stop. */
export async function preview(workbench: Workbench): Promise<Preview> {
  const { repository, host, change, views, plans, choice } = workbench;
  const pullRequest = await host.findOpenPullRequest(
    change.branch,
    repository.baseBranch,
  );
  if (pullRequest) await assertOwnProposal(workbench);

  const everywhere = <T>(pick: (plan: (typeof plans)[number]) => T[]): T[] =>
    plans.flatMap(pick);
  return {
    files: everywhere(({ folder, files }) =>
      files.map(({ path, content }) => ({
        path: `${folder}/${path}`,
        content,
      })),
    ).sort((a, b) => (a.path < b.path ? -1 : 1)),
    diff: unifiedDiff(
      everywhere(({ folder, writes, deletes, obstacles }) => {
        const before = views.get(folder);
        return [
          ...writes,
          ...deletes.map((path): [string, undefined] => [path, undefined]),
        ]
          .filter(([path]) => !obstacles.includes(path))
          .map(([path, after]) => ({
            path: `${folder}/${path}`,
            before: before?.read(path),
            after,
          }));
      }),
    ),
    conflicts: everywhere(plan =>
      conflictsOf(plan, choice).map(path => `${plan.folder}/${path}`),
    ),
    handEdited: everywhere(({ folder, handEdited }) =>
      handEdited.map(({ path, there, ours }) => ({
        path: `${folder}/${path}`,
        diff: unifiedDiff([
          { path: `${folder}/${path}`, before: there, after: ours },
        ]),
      })),
    ),
    staying: everywhere(({ folder, staying }) =>
      staying.map(path => `${folder}/${path}`),
    ),
    baseBranch: repository.baseBranch,
    branch: change.branch,
    ...(pullRequest && { pullRequest: pullRequest.url }),
  };
}
