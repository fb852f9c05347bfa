import { isError } from '@backstage/errors';
import { Command, CommanderError, Option } from 'commander';
import { check } from './commands/check';
import { explain } from './commands/explain';
import { iam } from './commands/iam';
import { rbac } from './commands/rbac';
import { trace } from './commands/trace';
import { checkEncoders } from './output/encoders';
import { oneLine } from './output/oneLine';
import { exitCodes } from './exitCodes';

/** Runs the command; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.clean;
  const finish = async (run: Promise<number> | number) => {
    code = await run;
  };
  const program = new Command('fitsync')
    .description(
      'Checks manifests and traces snapshots of FitSync spokes, without a cluster',
    )
    .exitOverride();

  program
    .command('check')
    .description(
      'check Kubernetes and Istio manifests; exit 0 without errors, 1 with errors, 2 for bad input',
    )
    .argument('<paths...>', 'files, folders, or - for standard input')
    .addOption(
      new Option('-o, --output <format>', 'how to print findings')
        .choices(Object.keys(checkEncoders))
        .default('text'),
    )
    .option('--complete', 'the files are all there is', false)
    .action((paths: string[], options) => finish(check(paths, options)));

  program
    .command('trace')
    .description('trace an exposure over a snapshot of facts')
    .requiredOption('--snapshot <file>', 'facts, as JSON')
    .requiredOption('--exposure <ref>', 'spoke/namespace/service')
    .addOption(
      new Option('-o, --output <format>', 'how to print the trace')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(options => finish(trace(options)));

  program
    .command('explain')
    .description('say what a code means and how to mend it')
    .argument('<code>')
    .action((one: string) => finish(explain(one)));

  program
    .command('iam')
    .description('print the least IAM policy that the collector needs')
    .action(() => finish(iam()));

  program
    .command('rbac')
    .description('print the least ClusterRole that the collector needs')
    .action(() => finish(rbac()));

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.badInput;
    }
    if (isError(error) && error.name === 'InputError') {
      process.stderr.write(`fitsync: ${oneLine(error.message)}\n`);
      return exitCodes.badInput;
    }
    throw error;
  }
  return code;
}
