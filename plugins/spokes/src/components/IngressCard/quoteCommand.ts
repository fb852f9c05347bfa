import { quote } from 'shell-quote';

/** The words of a command as a shell takes them. */
export function quoteCommand(argv: string[]): string {
  return quote(argv);
}
