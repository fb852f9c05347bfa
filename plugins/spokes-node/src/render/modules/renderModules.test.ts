import fs from 'fs-extra';
import path from 'node:path';
import { checkFileSet } from '../../repository/paths/checkFileSet';
import { renderModules } from './renderModules';

const templates = path.resolve(__dirname, '../../../../../templates/modules');

/** What only those who work on the modules need: a rendered root is the example. */
const ours = /^(examples|\.terraform)\/|^\.terraform\.lock\.hcl$/;

describe('renderModules', () => {
  it('makes one folder of each module', () => {
    expect(renderModules().map(({ folder }) => folder)).toEqual([
      'modules/hub',
      'modules/spoke',
    ]);
  });

  it.each(renderModules())(
    'holds every file of templates/$folder, byte for byte, but examples',
    async ({ folder, files }) => {
      const source = path.join(templates, path.basename(folder));
      const entries = await fs.readdir(source, {
        recursive: true,
        withFileTypes: true,
      });
      const there = entries
        .filter(entry => entry.isFile())
        .map(entry =>
          path
            .relative(source, path.join(entry.parentPath, entry.name))
            .split(path.sep)
            .join('/'),
        )
        .filter(file => !ours.test(file))
        .sort();
      // Out of date? `npm run docs` takes the files over.
      expect(files.map(file => file.path)).toEqual(there);
      for (const file of files) {
        expect(file.content).toBe(
          await fs.readFile(path.join(source, file.path), 'utf8'),
        );
      }
    },
  );

  it.each(renderModules())('$folder can be proposed', set => {
    expect(() =>
      checkFileSet(set, { files: 100, bytes: 1024 * 1024 }),
    ).not.toThrow();
  });
});
