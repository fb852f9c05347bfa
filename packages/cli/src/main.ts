import { isError } from '@backstage/errors';
import { Command, CommanderError, Option } from 'commander';
import { formats } from './output/formats';
import { oneLine } from './output/oneLine';
import { Commands } from './commands';
import { exitCodes } from './exitCodes';

/** Runs the command; gives the exit code. */
export async function main(
  args: readonly string[],
  commands: Commands,
): Promise<number> {
  let code: number = exitCodes.clean;
  const finish = async (run: Promise<number> | number) => {
    code = await run;
  };
  const program = new Command('fitsync')
    .description(
      'Renders and checks fleets and manifests, and traces snapshots of FitSync spokes, without a cluster',
    )
    .showHelpAfterError(
      'fitsync --help lists the commands, fitsync <command> --help its options',
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
        .choices(formats.check)
        .default('text'),
    )
    .option('--complete', 'the files are all there is', false)
    .action((paths: string[], options) =>
      finish(commands.check().then(it => it.check(paths, options))),
    );

  program
    .command('render')
    .description(
      'render a fleet from its blueprints; exit 0 when all is as rendered, 1 when something is left to mend, 2 for bad input',
    )
    .argument('<fleet>', 'folder that holds hubs, spokes and clusters')
    .option('--check', 'write nothing, only tell', false)
    .option('--take', 'put ours in the place of files changed by hand', false)
    .addOption(
      new Option('-o, --output <format>', 'how to print what drifted')
        .choices(formats.drift)
        .default('text'),
    )
    .action((folder: string, options) =>
      finish(commands.render().then(it => it.render(folder, options))),
    );

  program
    .command('app-config')
    .description("print the part of Backstage's configuration of a fleet")
    .argument('<fleet>', 'folder that holds hubs, spokes and clusters')
    .action((folder: string) =>
      finish(commands.appConfig().then(it => it.appConfig(folder))),
    );

  program
    .command('codeowners')
    .description("print CODEOWNERS of a fleet, from its blueprints' owners")
    .argument('<fleet>', 'folder that holds hubs, spokes and clusters')
    .option(
      '--team <owner=team>',
      'what the git host calls an owner, such as group:default/platform=@acme/platform; also lines of .fitsync/teams.yaml',
      (pair: string, all: string[]) => [...all, pair],
      [],
    )
    .option('--check', "compare with the fleet's own CODEOWNERS", false)
    .action((folder: string, options) =>
      finish(commands.codeowners().then(it => it.codeowners(folder, options))),
    );

  program
    .command('template-test')
    .description(
      'try templates with the cases below their tests folder; exit 0 when all give what is expected, 1 when one does not',
    )
    .argument('<folders...>', 'folders of templates')
    .option('--update', 'write what is expected anew, to read as a diff', false)
    .action((folders: string[], options) =>
      finish(
        commands.templateTest().then(it => it.templateTest(folders, options)),
      ),
    );

  program
    .command('snapshot')
    .description(
      'read everything once, with your own credentials, into a file of facts; exit 0 when all was read, 2 for bad input, 3 when some was not',
    )
    .requiredOption(
      '--config <file>',
      'app-config with spokes.hubs and spokes.clusters',
    )
    .requiredOption('--out <file>', 'where the facts go; only you may read it')
    .option('--kubeconfig <file>', 'else KUBECONFIG or the default one')
    .option(
      '--context <cluster=context>',
      "context of a cluster, else the one of the cluster's name; may be repeated",
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .option('--force', 'write over a file that is there', false)
    .action(options =>
      finish(commands.snapshot().then(one => one.snapshot(options))),
    );

  program
    .command('trace')
    .description(
      'trace an exposure over a snapshot of facts; exit 0 reachable, 1 not, 2 for bad input, 3 unknown',
    )
    .requiredOption('--snapshot <file>', 'facts, as JSON')
    .option('--exposure <ref>', 'spoke/namespace/service')
    .option('--host <name>', 'or the host that clients ask for')
    .option('--path <path>', 'and the path; / unless given')
    .addOption(
      new Option('-o, --output <format>', 'how to print the trace')
        .choices(formats.trace)
        .default('text'),
    )
    .action(options => finish(commands.trace().then(it => it.trace(options))));

  program
    .command('what-if')
    .description(
      'say what changed manifests would do to live exposures; exit 0 when none gets worse, 1 when one does, 2 for bad input, 3 when it cannot be told',
    )
    .argument('[paths...]', 'files and folders as they will be, or -')
    .requiredOption('--snapshot <file>', 'facts, as JSON')
    .option(
      '--removed <path>',
      'files as they were: what is in them and not in the others goes; may be repeated',
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .option(
      '--spoke <name>',
      'where the files are applied; else the folder below clusters says it, or the only spoke is meant',
    )
    .addOption(
      new Option('-o, --output <format>', 'how to print the outcome')
        .choices(formats.whatIf)
        .default('text'),
    )
    .action((paths: string[], options) =>
      finish(commands.whatIf().then(it => it.whatIf(paths, options))),
    );

  program
    .command('adopt')
    .description(
      'describe a fleet that was made by hand, from a snapshot of facts; exit 0 when every blueprint is complete, 1 when one lacks something, 2 for bad input',
    )
    .requiredOption('--snapshot <file>', 'facts, as JSON')
    .option('--owner <ref>', 'who answers for it: group:default/platform')
    .option('--state-bucket <name>', 'S3 bucket of the Terraform state')
    .option('--state-region <region>', "of that bucket; absent: the hub's")
    .option('--out <folder>', 'write the files there; none is overwritten')
    .addOption(
      new Option('-o, --output <format>', 'how to print what was found')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(options => finish(commands.adopt().then(it => it.adopt(options))));

  program
    .command('explain')
    .description('say what a code means and how to mend it')
    .argument('<code>')
    .action((one: string) =>
      finish(commands.explain().then(it => it.explain(one))),
    );

  program
    .command('iam')
    .description('print the least IAM policy that the collector needs')
    .action(() => finish(commands.iam().then(it => it.iam())));

  program
    .command('rbac')
    .description('print the least ClusterRole that the collector needs')
    .action(() => finish(commands.rbac().then(it => it.rbac())));

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
