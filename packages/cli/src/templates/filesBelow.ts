import fs from 'node:fs';
import path from 'node:path';

/** The files below a folder, by their paths with `/`. */
export function filesBelow(
  folder: string,
): { path: string; content: string }[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => ({
      path: path.relative(folder, file).split(path.sep).join('/'),
      content: fs.readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
