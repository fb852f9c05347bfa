/**
 * The command `fitsync`.
 *
 * @packageDocumentation
 */
import { commands } from './commands';
import { main } from './main';

main(process.argv.slice(2), commands).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  },
);
