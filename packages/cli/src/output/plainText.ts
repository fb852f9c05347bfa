/** A line that the runner of a workflow takes for a command, at its beginning or in the older form anywhere. */
const command = /^(\s*):(?=:[\w-]+(?: |::))/gm;

/** Text for a terminal, which may be that of a workflow: a name that was observed is no command to its runner. */
export function plainText(text: string): string {
  return text.replace(command, '$1\\u003a').replaceAll('##[', '#\\u0023[');
}
