import { PullRequest } from '../PullRequests';

/** One word for where it stands. */
export function pullRequestState(
  pull: PullRequest,
): 'Open' | 'Merged' | 'Closed' {
  if (pull.merged) return 'Merged';
  return pull.state === 'open' ? 'Open' : 'Closed';
}
