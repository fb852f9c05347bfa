import fs from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PromiseFsClient } from 'isomorphic-git';

/** A directory of git's as it is now, to be read only. */
export async function copyToMemory(
  directory: string,
): Promise<PromiseFsClient> {
  const files = new Map<string, Buffer>();
  const folders = new Map<string, string[]>();
  const copy = async (path: string): Promise<void> => {
    const entries = await fs.readdir(path, { withFileTypes: true });
    folders.set(path, entries.map(({ name }) => name).sort());
    for (const entry of entries) {
      const below = join(path, entry.name);
      if (entry.isDirectory()) await copy(below);
      else if (entry.isFile()) files.set(below, await fs.readFile(below));
    }
  };
  await copy(directory);

  const absent = (path: string) =>
    Object.assign(new Error(`${relative(directory, path) || sep} is absent`), {
      code: 'ENOENT',
    });
  const readOnly = async (path: string): Promise<never> => {
    throw Object.assign(new Error(`${relative(directory, path)} is held`), {
      code: 'EROFS',
    });
  };
  const stat = async (given: string) => {
    const path = join(given);
    const file = files.get(path);
    if (!file && !folders.has(path)) throw absent(path);
    return {
      size: file?.byteLength ?? 0,
      isFile: () => file !== undefined,
      isDirectory: () => file === undefined,
      isSymbolicLink: () => false,
    };
  };
  return {
    promises: {
      async readFile(
        given: string,
        options?: BufferEncoding | { encoding?: BufferEncoding },
      ) {
        const file = files.get(join(given));
        if (!file) throw absent(given);
        const encoding =
          typeof options === 'string' ? options : options?.encoding;
        return encoding ? file.toString(encoding) : file;
      },
      async readdir(given: string) {
        const names = folders.get(join(given));
        if (!names) throw absent(given);
        return names;
      },
      stat,
      lstat: stat,
      writeFile: readOnly,
      mkdir: readOnly,
      rmdir: readOnly,
      unlink: readOnly,
      readlink: readOnly,
      symlink: readOnly,
    },
  };
}
