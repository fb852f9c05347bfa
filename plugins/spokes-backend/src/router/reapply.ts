import {
  gitOpsRemedies,
  Remedy,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';

type Engine = Extract<TraceGitOps, { by: unknown }>;

/** What an engine that applies the folder does about a change by hand, by what it says of itself. */
const engineWords: Readonly<Record<Engine['state'], string | undefined>> = {
  synced:
    'calls it synced: its self-heal is off, or it is told to leave the object alone, or its next run is still to come',
  'out-of-sync': 'sees the difference, and its self-heal is off',
  suspended: 'is suspended, and puts nothing back',
  // What was merged is on its way, or cannot be applied: then nobody need have changed anything by hand.
  waiting: undefined,
  failed: undefined,
};

/** How a file that is right gets back into force, and why it is not; nothing while the engine is still at it. */
export function reapply(options: {
  file: string;
  /** Where the live object says something else. */
  fields: readonly string[];
  cluster: string;
  gitOps: TraceGitOps | undefined;
}): { because: string; remedy: Remedy } | undefined {
  const { file, fields, cluster, gitOps } = options;
  const what = `${file} is as its blueprint makes it, and what is live says something else (${fields.join(
    ', ',
  )}): it was changed by hand`;
  if (!gitOps || gitOps.state === 'none' || gitOps.state === 'unknown') {
    return {
      because: `${what}, and ${
        gitOps?.state === 'none'
          ? 'no GitOps engine applies the folder'
          : 'whether a GitOps engine applies the folder was not read'
      }.`,
      remedy: {
        kind: 'command',
        argv: ['kubectl', '--context', cluster, 'apply', '--filename', file],
        risk: 'What was changed by hand is lost: whoever changed it had a reason, ask first.',
        verify: ['kubectl', '--context', cluster, 'diff', '--filename', file],
        backToCode:
          'Nothing to put back: the file in the fleet repository is right; run it from a copy of its main branch.',
      },
    };
  }
  const words = engineWords[gitOps.state];
  if (words === undefined) return undefined;
  const [remedy] = gitOpsRemedies(
    gitOps.by,
    gitOps.state === 'suspended' ? 'resume' : 'reconcile',
  );
  return {
    because: `${what}, and ${gitOps.by.kind} ${gitOps.by.name} ${words}.`,
    remedy,
  };
}
