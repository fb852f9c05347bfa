import { z } from 'zod';
import { checkPath } from '../paths/checkPath';
import { RenderedFile } from '../types';
import { digest } from './digest';
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

/** The manifest of a file set: same files, same bytes. */
export function renderManifest(files: RenderedFile[]): string {
  const byPath = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = byPath.map(({ path, content }) => [path, digest(content)]);
  return `${JSON.stringify(
    { version: 1, files: Object.fromEntries(entries) },
    undefined,
    2,
  )}\n`;
}
