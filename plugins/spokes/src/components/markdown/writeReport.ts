import type { ListItem, PhrasingContent, Root } from 'mdast';
import { Options, toMarkdown } from 'mdast-util-to-markdown';

/** A piece of a line: text, or what stands as code. */
export type Phrase = string | { code: string };

/** A line of a report: its name, and what is said. */
export interface ReportLine {
  name: string;
  says: Phrase[];
}

/** What GitHub and chat programs read as more than text, and plain Markdown does not: addresses, and strikethrough. */
const githubReads: Options['unsafe'] = [
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[-.\\w]', inConstruct: 'phrasing' },
  { character: '~', inConstruct: 'phrasing' },
];

/**
 * A heading, paragraphs, and a line for each thing to know, as Markdown. Built as a tree and written by a library, so that
 * observed text cannot become markup.
 */
export function writeReport(report: {
  heading: string;
  paragraphs?: string[];
  lines: ReportLine[];
}): string {
  const { heading, paragraphs = [], lines } = report;
  const root: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'strong', children: [toPhrasing(heading)] }],
      },
      ...paragraphs.map(text => ({
        type: 'paragraph' as const,
        children: [toPhrasing(text)],
      })),
      { type: 'list', spread: false, children: lines.map(toItem) },
    ],
  };
  return toMarkdown(root, { bullet: '-', unsafe: githubReads });
}

function toItem({ name, says }: ReportLine): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [toPhrasing(`${name}: `), ...says.map(toPhrasing)],
      },
    ],
  };
}

function toPhrasing(phrase: Phrase): PhrasingContent {
  return typeof phrase === 'string'
    ? { type: 'text', value: phrase }
    : { type: 'inlineCode', value: phrase.code };
}
