import * as adopt from '../commands/adopt';
import * as appConfig from '../commands/appConfig';
import * as check from '../commands/check';
import * as codeowners from '../commands/codeowners';
import * as explain from '../commands/explain';
import * as iam from '../commands/iam';
import * as rbac from '../commands/rbac';
import * as render from '../commands/render';
import * as snapshot from '../commands/snapshot';
import * as templateTest from '../commands/templateTest';
import * as trace from '../commands/trace';
import * as whatIf from '../commands/whatIf';
import { main as run } from '../main';

/** The command with all its parts at hand: tests cannot load any later. */
export function main(args: readonly string[]): Promise<number> {
  return run(args, {
    adopt: async () => adopt,
    appConfig: async () => appConfig,
    check: async () => check,
    codeowners: async () => codeowners,
    explain: async () => explain,
    iam: async () => iam,
    rbac: async () => rbac,
    render: async () => render,
    snapshot: async () => snapshot,
    templateTest: async () => templateTest,
    trace: async () => trace,
    whatIf: async () => whatIf,
  });
}
