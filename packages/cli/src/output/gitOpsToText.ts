import {
  shortRevision,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { oneLine } from './oneLine';

/** What GitOps has done with what is merged, in one line. */
export function gitOpsToText(gitOps: TraceGitOps): string {
  const of =
    'by' in gitOps
      ? ` (${gitOps.by.kind} ${gitOps.by.namespace}/${gitOps.by.name})`
      : '';
  const since =
    'since' in gitOps && gitOps.since ? ` since ${gitOps.since}` : '';
  return `GitOps: ${oneLine(`${wordsOf(gitOps)}${since}${of}`)}`;
}

function wordsOf(gitOps: TraceGitOps): string {
  switch (gitOps.state) {
    case 'synced':
      return `applied ${shortRevision(gitOps.applied)}`;
    case 'waiting':
      return [
        gitOps.revision ? shortRevision(gitOps.revision) : 'what is merged',
        'not applied yet',
        ...(gitOps.reason ? [`(${gitOps.reason})`] : []),
      ].join(' ');
    case 'failed':
      return ['not applied', gitOps.reason, gitOps.message]
        .filter(Boolean)
        .join(': ');
    case 'suspended':
      return 'suspended, nothing that is merged is applied';
    case 'out-of-sync':
      return 'the cluster differs from what is merged';
    case 'none':
      return 'nobody applies this from a repository';
    case 'unknown':
      return `not known: ${gitOps.action}`;
    default:
      throw new Error(`Not a state: ${JSON.stringify(gitOps satisfies never)}`);
  }
}
