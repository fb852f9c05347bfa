import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { RenderedFile } from '@fitsync/backstage-plugin-spokes-node';
import fs from 'fs-extra';

/** Writes files below a folder, and never beside it. */
export async function writeFiles(
  folder: string,
  files: RenderedFile[],
): Promise<void> {
  for (const { path, content } of files) {
    await fs.outputFile(resolveSafeChildPath(folder, path), content);
  }
}

/** Adds to the diff of the whole run: a template may propose more than once. */
export async function appendDiff(folder: string, diff: string): Promise<void> {
  await fs.appendFile(resolveSafeChildPath(folder, 'changes.diff'), diff);
}
