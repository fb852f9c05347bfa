/*
 * Writes docs/findings from the catalogue; with --check it only says what is out of date.
 */
import fs from 'node:fs';
import path from 'node:path';
import { messages } from '../plugins/spokes-common/src';
import { manifestChecks } from '../plugins/spokes-node/src/manifests';
import { catalogueReference, checks } from '../plugins/spokes-node/src/trace';
import { faults } from '../packages/sandbox/src/faults/registry';

const folder = path.resolve(__dirname, '../docs/findings');
const pages = catalogueReference({
  messages,
  checks,
  manifestChecks,
  faults,
});
const wanted = new Map(pages.map(page => [page.path, page.content]));
fs.mkdirSync(folder, { recursive: true });
const present = fs.readdirSync(folder);

const outdated = [
  ...present.filter(name => !wanted.has(name)),
  ...[...wanted]
    .filter(([name, content]) => {
      const file = path.join(folder, name);
      return !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== content;
    })
    .map(([name]) => name),
];

if (process.argv.includes('--check')) {
  if (outdated.length > 0) {
    console.error(
      `docs/findings is out of date (${outdated.join(
        ', ',
      )}): run npm run docs and commit what it writes`,
    );
    process.exitCode = 1;
  }
} else {
  for (const name of present) {
    if (!wanted.has(name)) fs.rmSync(path.join(folder, name));
  }
  for (const [name, content] of wanted) {
    fs.writeFileSync(path.join(folder, name), content);
  }
  console.log(
    `docs/findings: ${wanted.size} pages, ${outdated.length} changed`,
  );
}
