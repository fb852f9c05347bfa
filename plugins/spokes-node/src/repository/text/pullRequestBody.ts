import { Requester } from '../types';
import { oneLine } from './oneLine';

/** What Markdown, or the host, would read as more than text: formatting, links, mentions, references. */
const special = /[\\`*_{}[\]()<>#+\-.!|@&~:/]/g;

const plain = (text: string) =>
  oneLine(text, 100).replace(special, char => `&#${char.charCodeAt(0)};`);

/** The description, who asked, and what a reviewer may want to know. */
export function pullRequestBody(options: {
  description: string;
  folder: string;
  requester: Requester;
}): string {
  const { description, folder, requester } = options;
  const { userEntityRef, displayName } = requester;
  const name = displayName
    ? `${plain(displayName)} (\`${userEntityRef}\`)`
    : `\`${userEntityRef}\``;
  return [
    description.trim(),
    '---',
    `Requested by ${name} in Backstage. FitSync owns the files below \`${folder}\` that its \`.fitsync/manifest.json\` lists; to change them, run the template again. A commit of your own on this branch stops the next run.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
