import {
  HopKind,
  hops,
  Message,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { Check } from './defineCheck';

/** A page of the reference, by its path below the folder it is written to. @public */
export interface ReferencePage {
  /** `README.md` or `<CODE>.md`. */
  path: string;
  /** Markdown that ends with a line feed. */
  content: string;
}

/** What the reference is made from. @public */
export interface CatalogueReferenceOptions {
  /** Each gets a page, reported or not. */
  messages: readonly Message[];
  /** Checks of a trace; their descriptions say how a code is found. */
  checks: readonly Pick<Check, 'id' | 'hop' | 'description' | 'emits'>[];
  /** Checks of files: a code that only they report has no hop in a trace. */
  manifestChecks?: readonly Pick<Check, 'id' | 'description' | 'emits'>[];
  /** Faults of the sandbox that bring a code about. */
  faults?: readonly { id: string; code: string; title: string }[];
}

const showPlaceholders = (text: string) => text.replace(/\{(\w+)\}/g, '`$1`');

const row = (cells: string[]) =>
  `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const page = (blocks: string[]) => `${blocks.join('\n\n')}\n`;

/**
 * The findings reference: an index in the order of the hops, and a page for each code. The same catalogue gives the same
 * bytes.
 *
 * @public
 */
export function catalogueReference(
  options: CatalogueReferenceOptions,
): ReferencePage[] {
  const order = Object.keys(hops);
  const messages = sortBy(options.messages, [
    ({ hop }) => order.indexOf(hop),
    ({ code }) => code,
  ]);
  return [
    { path: 'README.md', content: indexPage(messages, options) },
    ...messages.map(message => ({
      path: `${message.code}.md`,
      content: codePage(message, options),
    })),
  ];
}

const note =
  '<!-- Written from the findings catalogue. Change the catalogue, not this file. -->';

const severities = {
  error: 'Error: can cut requests',
  warning: 'Warning: never changes the verdict',
  info: 'Information',
} as const;

const responsibles = {
  platform: 'the platform team',
  app: 'the owner of the app',
} as const;

function indexPage(
  messages: Message[],
  { checks, manifestChecks = [] }: CatalogueReferenceOptions,
): string {
  const coveredBy = (message: Message) => {
    if (checksOf(message, checks).length > 0) return 'yes';
    return checksOf(message, manifestChecks).length > 0
      ? 'of files'
      : 'not yet';
  };
  const covered = messages.filter(one => checksOf(one, checks).length > 0);
  const kinds = [...new Set(messages.map(({ hop }) => hop))];
  return page([
    note,
    '# Findings',
    `Every code that a trace can name, in the order in which a request meets the hops. ${covered.length} of ${messages.length} have a check in this version; a hop without one does not appear in a trace.`,
    ...kinds.flatMap(kind => [
      `## ${titleOf(kind)}`,
      [
        '| Code | What it says | Severity | Check |',
        '| --- | --- | --- | --- |',
        ...messages
          .filter(({ hop }) => hop === kind)
          .map(message =>
            row([
              `[${message.code}](${message.code}.md)`,
              message.title,
              message.severity,
              coveredBy(message),
            ]),
          ),
      ].join('\n'),
    ]),
  ]);
}

function codePage(
  message: Message,
  { checks, manifestChecks = [], faults = [] }: CatalogueReferenceOptions,
): string {
  const found = checksOf(message, checks);
  const ofFiles = checksOf(message, manifestChecks);
  const causes = message.follows ?? [];
  const own = faults.filter(({ code }) => code === message.code);
  return page([
    note,
    `# ${message.code}`,
    message.title,
    [
      '| | |',
      '| --- | --- |',
      row(['Hop', titleOf(message.hop)]),
      row(['Severity', severities[message.severity]]),
      ...(message.effect
        ? [row(['Effect', 'Lowers the verdict to degraded, never to blocked'])]
        : []),
      row(['Whose job', responsibles[message.responsible]]),
      ...(message.about === 'spoke'
        ? [row(['Where', 'On the page of the spoke; it counts on no card'])]
        : []),
    ].join('\n'),
    `> ${showPlaceholders(message.template)}`,
    '## What it means',
    message.meaning,
    '## How to mend it',
    showPlaceholders(message.fix),
    ...(causes.length > 0
      ? [
          '## When it is only a consequence',
          `It is shown under its cause when one of these is found as well: ${causes
            .map(showCause)
            .join(', ')}.`,
        ]
      : []),
    '## How it is found',
    found.length > 0
      ? found
          .map(({ id, description }) => `- \`${id}\`: ${description}`)
          .join('\n')
      : notLive(ofFiles.length > 0),
    `Source: <${message.source}>`,
    ...(own.length > 0
      ? [
          '## Try it in the sandbox',
          own.map(({ id, title }) => `- \`${id}\`: ${title}`).join('\n'),
        ]
      : []),
  ]);
}

function notLive(isOfFiles: boolean): string {
  return isOfFiles
    ? 'By `fitsync check` in manifests; no trace reports it.'
    : 'No check reports it yet.';
}

function checksOf<C extends Pick<Check, 'emits'>>(
  message: Message,
  checks: readonly C[],
): C[] {
  return checks.filter(({ emits }) => emits.includes(message));
}

function titleOf(kind: HopKind): string {
  const { number, title } = hops[kind];
  return `${number} ${title}`;
}

/** A code has a page of its own; a hop stands for all of its codes. */
function showCause(cause: string): string {
  return isHop(cause)
    ? `anything of ${hops[cause].title}`
    : `[${cause}](${cause}.md)`;
}

function isHop(text: string): text is HopKind {
  return Object.hasOwn(hops, text);
}
