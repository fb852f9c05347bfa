import fs from 'fs-extra';
import path from 'node:path';
import { FileSet } from '../repository/types';

/**
 * Compares a file set with the files below a folder, file for file and byte for byte. `UPDATE_GOLDEN=1` writes the
 * folder anew; the diff is then for a person to read.
 */
export async function expectGolden(
  fileSet: FileSet,
  folder: string,
): Promise<void> {
  if (process.env.UPDATE_GOLDEN) {
    await fs.emptyDir(folder);
    for (const file of fileSet.files) {
      await fs.outputFile(
        path.join(folder, fileSet.folder, file.path),
        file.content,
      );
    }
  }
  const rendered = Object.fromEntries(
    fileSet.files.map(file => [`${fileSet.folder}/${file.path}`, file.content]),
  );
  expect(rendered).toEqual(await filesBelow(folder));
}

async function filesBelow(folder: string): Promise<Record<string, string>> {
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
