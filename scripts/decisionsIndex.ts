/*
 * Writes docs/adr/README.md from the decisions beside it; with --check it only says whether that is due.
 */
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../docs/adr');
const target = path.join(folder, 'README.md');
const wanted = index();
const current = fs.existsSync(target) && fs.readFileSync(target, 'utf8');

if (current === wanted) {
  console.log('decisions: nothing changed');
} else if (process.argv.includes('--check')) {
  console.error(
    'docs/adr/README.md lists other decisions than there are: run npm run docs and commit what it writes',
  );
  process.exitCode = 1;
} else {
  fs.writeFileSync(target, wanted);
  console.log('decisions: wrote docs/adr/README.md');
}

function index(): string {
  const lines = fs
    .readdirSync(folder)
    .filter(file => /^\d+-.*\.md$/.test(file))
    .sort()
    .map(lineOf);
  return `<!-- Written from the decisions beside it by npm run docs. -->

# Decisions

Why things are as they are, a decision a page: context, decision, consequences. A decision that is replaced stays, and its status names the
one that replaces it. Numbers are handed out before a decision is made; where one is missing, none came of it.

${lines.join('\n')}
`;
}

function lineOf(file: string): string {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
  const [, status] = /^Status: ([^]+?)\n\n/m.exec(text) ?? [];
  if (!number || !status) {
    throw new Error(
      `docs/adr/${file} should begin with "# <number>. <title>" and have a line "Status: accepted"`,
    );
  }
  const more = status.replace(/\s+/g, ' ').replace(/^accepted[.;]? ?/, '');
  const remark = more && ` (${more.replace(/\.$/, '')})`;
  return `- ${number}: [${title}](${file})${remark}`;
}
