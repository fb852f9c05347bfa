import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * The files below a folder, by path, to compare with what a renderer made: file for file and byte for byte.
 * `UPDATE_GOLDEN=1` writes the folder anew from it; the diff is then for a person to read.
 */
export async function goldenFiles(
  folder: string,
  rendered: Record<string, string>,
): Promise<Record<string, string>> {
  if (process.env.UPDATE_GOLDEN) {
    await fs.rm(folder, { recursive: true, force: true });
    for (const [file, content] of Object.entries(rendered)) {
      const written = path.join(folder, file);
      await fs.mkdir(path.dirname(written), { recursive: true });
      await fs.writeFile(written, content);
    }
  }
  const entries = await fs.readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter(entry => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async entry => {
        const file = path.join(entry.parentPath, entry.name);
        return [
          path.relative(folder, file).split(path.sep).join('/'),
          await fs.readFile(file, 'utf8'),
        ];
      }),
    ),
  );
}
