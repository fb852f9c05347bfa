import { digest } from '../repository/ownership/digest';
import { manifestPath } from '../repository/ownership/manifestPath';
import {
  OwnedFiles,
  parseManifest,
  renderManifest,
} from '../repository/ownership/OwnershipManifest';
import { FileSet } from '../repository/types';
import { Drift, DriftKind } from './Drift';
import { PresentFile } from './PresentFile';

/** What Terraform leaves beside a root: its lock file belongs into the repository, its cache does not matter. */
const terraforms = /^\.terraform(\/|\.lock\.hcl$)/;

/**
 * Compares one owned folder with its rendering. `present` is all that lies below it, the list of owned files included.
 *
 * @public
 */
export function findDrift(
  { folder, files }: FileSet,
  present: readonly PresentFile[],
): Drift[] {
  const there = new Map(present.map(({ path, content }) => [path, content]));
  const list = there.get(manifestPath);
  const owned = list === undefined ? undefined : parseManifest(list);
  const wanted = new Map(files.map(({ path, content }) => [path, content]));

  const drifts: Drift[] = [];
  const add = (path: string, kind: DriftKind, expected?: string) =>
    drifts.push({
      folder,
      path,
      kind,
      ...(expected !== undefined && { expected }),
      ...(there.get(path) !== undefined && { actual: there.get(path) }),
    });

  for (const [path, expected] of wanted) {
    const actual = there.get(path);
    if (!there.has(path)) add(path, 'missing', expected);
    else if (actual === undefined) add(path, 'link', expected);
    else if (actual !== expected) {
      const untouched = owned?.get(path) === digest(actual);
      add(path, untouched ? 'stale' : 'hand-edited', expected);
    }
  }

  for (const [path, actual] of there) {
    if (wanted.has(path) || path === manifestPath) continue;
    const last = owned?.get(path);
    if (actual === undefined) {
      if (!terraforms.test(path)) add(path, 'link');
    } else if (last === undefined) {
      if (!terraforms.test(path)) add(path, 'unknown');
    } else {
      add(path, digest(actual) === last ? 'left-over' : 'hand-edited');
    }
  }

  const expectedList = renderManifest(files);
  if (!there.has(manifestPath)) add(manifestPath, 'missing', expectedList);
  else if (list === undefined) add(manifestPath, 'link', expectedList);
  else if (!owned) add(manifestPath, 'hand-edited', expectedList);
  else if (isBehind(owned, wanted, there)) {
    add(manifestPath, 'stale', expectedList);
  }
  return drifts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether the list tells something else of a file that is as it should be, or names one that is gone for good. */
function isBehind(
  owned: OwnedFiles,
  wanted: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string | undefined>,
): boolean {
  const settled = [...wanted].filter(
    ([path, expected]) => there.get(path) === expected,
  );
  return (
    settled.some(([path, expected]) => owned.get(path) !== digest(expected)) ||
    [...owned.keys()].some(path => !wanted.has(path) && !there.has(path))
  );
}
