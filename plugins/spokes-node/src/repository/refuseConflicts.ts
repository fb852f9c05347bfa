import { ConflictError } from '@backstage/errors';
import { Workbench } from './openWorkbench';

const list = (paths: string[]) =>
  paths.map(path => JSON.stringify(path)).join(', ');

/** Stops at what a person made, and says how to go on. */
export function refuseConflicts({
  plans,
  choice,
  repository,
}: Workbench): void {
  const obstacles = plans.flatMap(plan =>
    plan.obstacles.map(path => `${plan.folder}/${path}`),
  );
  if (obstacles.length > 0) {
    throw new ConflictError(
      `A person changed or added files where FitSync would write: ${list(
        obstacles,
      )}. Nothing was written. Undo those changes on ${
        repository.baseBranch
      }, or move them to files of their own name, then run the template again.`,
    );
  }
  if (choice !== 'stop') return;

  const edited = plans.flatMap(plan =>
    plan.handEdited.map(({ path }) => `${plan.folder}/${path}`),
  );
  const staying = plans.flatMap(plan =>
    plan.staying.map(path => `${plan.folder}/${path}`),
  );
  if (edited.length + staying.length === 0) return;
  const found = [
    edited.length > 0 &&
      `A person changed or added files where FitSync would write: ${list(
        edited,
      )}.`,
    staying.length > 0 &&
      `Files that are not FitSync's lie in a folder that goes: ${list(
        staying,
      )}.`,
  ];
  const choices = [
    edited.length > 0
      ? 'keep leaves changed files as they are, take puts ours in their place, show compares the two in the review'
      : 'keep or take, which is the same here',
    staying.length > 0 && "files that are not FitSync's stay in any case",
  ];
  throw new ConflictError(
    `${found
      .filter(Boolean)
      .join(
        ' ',
      )} Nothing was written. Choose what becomes of them, then run the template again: ${choices
      .filter(Boolean)
      .join('; ')}.`,
  );
}
