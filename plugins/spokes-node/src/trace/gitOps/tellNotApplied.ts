import {
  gitOpsNotSynced,
  gitOpsSuspended,
  shortRevision,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { Provenance, ReportFunction } from '../defineCheck';

/** Reports what keeps the engine from applying what is merged, if anything does. */
export function tellNotApplied(
  gitOps: TraceGitOps,
  from: Provenance,
  report: ReportFunction<typeof gitOpsNotSynced | typeof gitOpsSuspended>,
): void {
  if (!('by' in gitOps)) return;
  const { by: resource, state, applied } = gitOps;
  const object = `${resource.kind} ${resource.namespace}/${resource.name}`;
  const last = applied
    ? `revision ${shortRevision(applied)} applied`
    : 'nothing applied';
  const revision = 'revision' in gitOps ? gitOps.revision : undefined;
  const evidence = (subject: string, observed: string) => [
    {
      ...from,
      subject: `${subject} of ${object}`,
      observed: `${observed}; ${last}`,
      ...(revision &&
        revision !== applied && {
          expected: `revision ${shortRevision(revision)} applied`,
        }),
    },
  ];

  if (state === 'suspended') {
    report(gitOpsSuspended, {
      resource,
      args: { object },
      evidence: evidence('spec.suspend', 'true'),
    });
    return;
  }
  const because = reasonOf(gitOps);
  if (because === undefined) return;
  report(gitOpsNotSynced, {
    resource,
    args: { object, because },
    evidence: evidence('status', because),
  });
}

/** In a few words, ready to follow a colon; undefined while all is as it should be. */
function reasonOf(gitOps: TraceGitOps): string | undefined {
  switch (gitOps.state) {
    case 'failed':
      return inOneSentence(gitOps.reason, gitOps.message);
    case 'out-of-sync':
      return 'the cluster differs from what is merged, and it does not sync by itself';
    case 'waiting':
      return gitOps.overdue
        ? inOneSentence(`it waits since ${gitOps.since}`, gitOps.reason)
        : undefined;
    default:
      return undefined;
  }
}

function inOneSentence(first: string, rest?: string): string {
  const more = rest?.replace(/[.\s]+$/, '');
  return more ? `${first}, ${more}` : first;
}
