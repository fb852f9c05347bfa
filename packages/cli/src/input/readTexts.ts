import { InputError } from '@backstage/errors';
import {
  commandLimits,
  ManifestText,
} from '@fitsync/backstage-plugin-spokes-node/manifests';
import fs from 'node:fs';
import path from 'node:path';

/** What a person types is meant from where they stand, also when npm has gone to the root. */
export function fromWhereTyped(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** Reads files, the YAML and JSON files of folders in the order of their names, and standard input. */
export function readTexts(paths: readonly string[]): {
  texts: ManifestText[];
  /** Files that were found in a folder, not named. */
  found: ReadonlySet<string>;
} {
  const budget = { bytes: commandLimits.bytes };
  const found = new Set<string>();
  const texts = paths.flatMap((name): ManifestText[] => {
    if (name === '-') {
      return [{ file: 'stdin', text: readBounded(0, 'stdin', budget) }];
    }
    const full = fromWhereTyped(name);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (!stat) throw new InputError(`${name} does not exist`);
    if (!stat.isDirectory()) {
      return [{ file: name, text: readBounded(full, name, budget) }];
    }
    const files = manifestFilesIn(full, name);
    if (files.length === 0) {
      throw new InputError(`${name} holds no .yaml, .yml or .json file`);
    }
    return files.map(file => {
      found.add(file.shown);
      return {
        file: file.shown,
        text: readBounded(file.full, file.shown, budget),
      };
    });
  });
  return { texts, found };
}

/** Links are not followed: what is checked is in the folder. */
function manifestFilesIn(
  folder: string,
  shown: string,
): { full: string; shown: string }[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const one = {
        full: path.join(folder, entry.name),
        shown: path.join(shown, entry.name),
      };
      if (entry.isDirectory()) {
        const skipped = entry.name === 'node_modules' || entry.name[0] === '.';
        return skipped ? [] : manifestFilesIn(one.full, one.shown);
      }
      return entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name) ? [one] : [];
    });
}

/** Reads no more than the limit, however much there is. */
export function readBounded(
  source: string | number,
  shown: string,
  budget: { bytes: number },
): string {
  const chunks: Buffer[] = [];
  let file: number;
  try {
    file = typeof source === 'number' ? source : fs.openSync(source, 'r');
  } catch {
    throw new InputError(`${shown} cannot be read`);
  }
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(1024 * 1024);
      const count = readSome(file, chunk);
      if (count === 0) break;
      budget.bytes -= count;
      if (budget.bytes < 0) {
        throw new InputError(
          `The input has more than ${commandLimits.bytes / 1024 / 1024} MiB`,
        );
      }
      chunks.push(chunk.subarray(0, count));
    }
  } finally {
    if (typeof source !== 'number') fs.closeSync(file);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(file, chunk);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return 0;
      // A pipe that has nothing yet.
      if (code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        continue;
      }
      throw new InputError('The input cannot be read');
    }
  }
}
