import { Requester } from '../types';
import { oneLine } from './oneLine';

/** What Markdown, or the host, would read as more than text: formatting, links, mentions, references. */
const special = /[\\`*_{}[\]()<>#+\-.!|@&~:/]/g;

const plain = (text: string, longest = 100) =>
  oneLine(text, longest).replace(special, char => `&#${char.charCodeAt(0)};`);

/** More names than a reviewer reads. */
const mostNames = 20;

/** The description, who asked, and what a reviewer may want to know. */
export function pullRequestBody(options: {
  description: string;
  /** The owned folders that it changes. */
  folders: string[];
  /** Files in them that stay as a person made them. */
  left?: string[];
  requester: Requester;
}): string {
  const { description, folders, left = [], requester } = options;
  const { userEntityRef, displayName } = requester;
  const name = displayName
    ? `${plain(displayName)} (\`${userEntityRef}\`)`
    : `\`${userEntityRef}\``;
  const shown = left.slice(0, mostNames).map(path => plain(path, 300));
  const more = left.length - shown.length;
  return [
    description.trim(),
    '---',
    left.length > 0 &&
      `Left as a person made it: ${shown.join(', ')}${
        more > 0 ? ` and ${more} more` : ''
      }.`,
    `Requested by ${name} in Backstage. FitSync owns the files below ${folders
      .map(folder => `\`${folder}\``)
      .join(
        ', ',
      )} that the \`.fitsync/manifest.json\` there lists; to change them, run the template again. A commit of your own on this branch stops the next run.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
