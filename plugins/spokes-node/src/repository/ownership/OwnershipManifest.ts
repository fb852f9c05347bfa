import { z } from 'zod';
import { checkPath } from '../paths/checkPath';
import { RenderedFile } from '../types';
import { digest } from './digest';
import { FolderView } from './FolderContent';
import { manifestPath } from './manifestPath';

const schema = z.object({
  version: z.literal(1),
  /** Path below the folder → digest of what was rendered. */
  files: z.record(
    // Someone may have edited it: a name that leads out of the folder makes the whole list worthless.
    z
      .string()
      .refine(path => checkPath(path) === undefined && path !== manifestPath),
    z.string().regex(/^sha256:[0-9a-f]{64}$/),
  ),
});

/** Path → digest of each file that was rendered into a folder. */
export type OwnedFiles = ReadonlyMap<string, string>;

/** The files that a folder's manifest lists: none without a manifest, undefined when it cannot be read. */
export function ownedFilesOf({
  present,
  read,
}: FolderView): OwnedFiles | undefined {
  if (!present.has(manifestPath)) return new Map();
  const text = read(manifestPath);
  return text === undefined ? undefined : parseManifest(text);
}

/** Reads a manifest; undefined when it is not one. */
export function parseManifest(text: string): OwnedFiles | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(json);
  return parsed.success
    ? new Map(Object.entries(parsed.data.files))
    : undefined;
}

/**
 * The manifest of a file set: same files, same bytes. `kept` names files that stay as a person made them, with the digest
 * that stays listed, or undefined where they never were.
 */
export function renderManifest(
  files: RenderedFile[],
  kept: ReadonlyMap<string, string | undefined> = new Map(),
): string {
  const digests = new Map<string, string | undefined>([
    ...files.map(({ path, content }): [string, string] => [
      path,
      digest(content),
    ]),
    ...kept,
  ]);
  const entries = [...digests]
    .filter(([, listed]) => listed !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(
    { version: 1, files: Object.fromEntries(entries) },
    undefined,
    2,
  )}\n`;
}
