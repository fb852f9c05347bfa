import { FleetSession } from './FleetSession';
import { assertOwner } from './ownership/assertOwner';
import { FolderView } from './ownership/FolderContent';
import { FolderPlan } from './ownership/FolderPlan';
import { isRendered } from './ownership/isRendered';
import { planChanges } from './ownership/planChanges';
import { planRemoval } from './ownership/planRemoval';
import { FleetChange } from './paths/changeOf';
import { parseFolder } from './paths/parseFolder';
import { HandEditedChoice, PreviewOptions } from './types';

/** Everything that a preview and a proposal begin with: the base as it is, and what would change. */
export interface Workbench extends FleetSession {
  change: FleetChange;
  /** Folders of the change on the base branch. */
  views: ReadonlyMap<string, FolderView>;
  plans: FolderPlan[];
  choice: HandEditedChoice;
  ownershipEntityRefs: readonly string[];
}

/** Compares a change with the base branch, after a look at whose it is. */
export async function openWorkbench(
  session: FleetSession,
  change: FleetChange,
  options: PreviewOptions,
): Promise<Workbench> {
  const { clone, base, repository } = session;
  const { fileSets, removals = [], ownershipEntityRefs } = options;
  const choice = options.handEdited ?? 'stop';

  const touched = [...fileSets.map(({ folder }) => folder), ...removals];
  const views = new Map<string, FolderView>();
  for (const folder of new Set([change.folder, ...touched])) {
    views.set(folder, await clone.openFolder(base, folder));
  }
  // Before anything is compared: a conflict names paths, and a diff shows what lies there.
  assertOwner({
    change,
    where: repository.baseBranch,
    remedy: 'Restore that file, or delete the folder',
    views,
    ownershipEntityRefs,
  });

  const viewOf = (folder: string): FolderView =>
    views.get(folder) ?? { present: new Map(), read: () => undefined };
  const plans = [
    ...fileSets.map(fileSet => {
      const view = viewOf(fileSet.folder);
      const isModule = parseFolder(fileSet.folder).kind === 'module';
      return planChanges({
        fileSet,
        view,
        choice,
        isOurs: isModule || isRendered(view),
      });
    }),
    ...removals.map(folder =>
      planRemoval({ folder, view: viewOf(folder), choice }),
    ),
  ];
  return { ...session, change, views, plans, choice, ownershipEntityRefs };
}
