/*
 * Takes templates/modules over into the package that ships them; with --check it only says whether that is due.
 */
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../templates/modules');
const target = path.resolve(
  __dirname,
  '../plugins/spokes-node/src/render/modules/moduleFiles.json',
);
const wanted = `${JSON.stringify(moduleFiles(), undefined, 2)}\n`;
const current = fs.existsSync(target) && fs.readFileSync(target, 'utf8');

if (current === wanted) {
  console.log('modules: nothing changed');
} else if (process.argv.includes('--check')) {
  console.error(
    'spokes-node ships other modules than templates/modules: run npm run docs and commit what it writes',
  );
  process.exitCode = 1;
} else {
  fs.writeFileSync(target, wanted);
  console.log('modules: taken over from templates/modules');
}

/**
 * What a fleet needs of templates/modules: the modules and their tests. Examples and what Terraform leaves behind stay
 * here. Path below templates/modules → content.
 */
function moduleFiles(): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        path
          .relative(folder, path.join(entry.parentPath, entry.name))
          .split(path.sep)
          .join('/'),
      )
      .filter(file =>
        /^\w+\/([\w-]+\.(tf|md)|tests\/[\w-]+\.tftest\.hcl|files\/[\w.-]+)$/.test(
          file,
        ),
      )
      .sort()
      .map(file => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}
