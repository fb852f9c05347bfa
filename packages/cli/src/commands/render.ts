import {
  planDrift,
  rbacManifest,
  repairFolder,
} from '@fitsync/backstage-plugin-spokes-node/fleet';
import path from 'node:path';
import { exitCodes } from '../exitCodes';
import { readFleet } from '../input/readFleet';
import { driftEncoders } from '../output/driftEncoders';
import { Format } from '../output/formats';
import { driftLines, isDrift } from '../output/DriftReport';
import { print } from '../output/print';
import { writeFolder } from '../output/writeFolder';

/**
 * `fitsync render`: makes the files of a fleet what its blueprints say, or with `check` tells where they are not. Ends with
 * 1 when something is left to mend, and with 2 when a blueprint cannot be read.
 */
export async function render(
  folder: string,
  options: { check: boolean; take: boolean; output: Format<'drift'> },
): Promise<number> {
  const { blueprints, byFolder, root, shown } = readFleet(folder);
  const plan = planDrift({
    fleet: blueprints,
    present: byFolder,
    render: { readerManifest: rbacManifest() },
  });
  const report = {
    folders: new Set([
      ...byFolder.keys(),
      ...plan.fileSets.map(set => set.folder),
    ]).size,
    lines: driftLines(shown, plan),
    written: [] as string[],
    removed: [] as string[],
  };

  if (!options.check) {
    const drifts = plan.drifts.filter(({ kind }) => kind === 'unknown');
    for (const set of plan.fileSets) {
      const repair = repairFolder(set, byFolder.get(set.folder) ?? [], options);
      writeFolder(root, set.folder, repair);
      const show = (file: string) => path.join(shown, set.folder, file);
      report.written.push(...[...repair.writes.keys()].map(show));
      report.removed.push(...repair.deletes.map(show));
      drifts.push(...repair.kept);
    }
    report.lines = driftLines(shown, { ...plan, drifts });
  }

  await print(driftEncoders[options.output](report));
  if (plan.unreadable.length > 0) return exitCodes.badInput;
  return report.lines.some(isDrift) ? exitCodes.findings : exitCodes.clean;
}
