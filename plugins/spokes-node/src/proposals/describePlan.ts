import { FieldChange } from './ProposalPlan';

/** What Markdown, or a host, would read as more than text. */
const special = /[\\`*_{}[\]()<>#+!|@&~:]/g;

/** One line of text that Markdown takes for nothing else. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(special, char => `&#${char.charCodeAt(0)};`);

const cell = (text: string | undefined) =>
  text === undefined || text === '' ? '—' : plain(text);

/** The text of a pull request: what it does, what changes, and what to know. */
export function describePlan(options: {
  intro: string[];
  changes?: FieldChange[];
  notes?: string[];
}): string {
  const { changes = [], intro, notes = [] } = options;
  const table = changes.length
    ? [
        [
          '| What | Before | After |',
          '|---|---|---|',
          ...changes.map(
            ({ field, before, after }) =>
              `| ${plain(field)} | ${cell(before)} | ${cell(after)} |`,
          ),
        ].join('\n'),
      ]
    : [];
  const list = notes.length
    ? [`**To know**\n\n${notes.map(note => `- ${note}`).join('\n')}`]
    : [];
  return [...intro, ...table, ...list].join('\n\n');
}
