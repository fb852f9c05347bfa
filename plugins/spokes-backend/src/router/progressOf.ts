import {
  HopKind,
  ProgressStep,
  Trace,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { PullRequestState } from '@fitsync/backstage-plugin-spokes-node';

/** What is known of an exposure that is on its way. */
export interface ProgressEvidence {
  pullRequest?: PullRequestState;
  /** Whether the base branch holds the folder; undefined where nobody knows. */
  described?: boolean;
  gitOps?: TraceGitOps;
  /** Set once the Service is there. */
  live?: {
    /** ISO 8601: when it came. */
    since?: string;
    /** ISO 8601: since when a pod of it answers. */
    readySince?: string;
    trace: Trace;
    /** ISO 8601: since when the verdict stands. */
    verdictSince: string;
  };
}

type State = ProgressStep['state'];

/** Where a pod that does not answer shows. */
const readyHops: readonly HopKind[] = ['targets', 'service', 'pod'];

const ahead: ProgressStep[] = [
  { step: 'ready', state: 'ahead' },
  { step: 'clear', state: 'ahead' },
];

/** From the pull request to traffic, each step with its time. Undefined where nobody knows of a way. */
export function progressOf(
  evidence: ProgressEvidence,
): ProgressStep[] | undefined {
  const { pullRequest, described, gitOps, live } = evidence;
  const isMerged =
    live !== undefined || described === true || pullRequest?.state === 'merged';
  if (!isMerged && pullRequest?.state !== 'open') return undefined;

  const url = pullRequest && { url: pullRequest.url };
  const mergedAt =
    pullRequest?.state === 'merged' ? { at: pullRequest.mergedAt } : {};
  const revision =
    live && gitOps?.state === 'synced' ? { revision: gitOps.applied } : {};
  return [
    pullRequest
      ? { step: 'proposed', state: 'done', at: pullRequest.openedAt, ...url }
      : { step: 'proposed', state: 'unknown' },
    { step: 'merged', state: isMerged ? 'done' : 'now', ...mergedAt },
    {
      step: 'applied',
      state: live ? 'done' : whileAbsent(isMerged, gitOps),
      ...(live?.since && { at: live.since }),
      ...revision,
    },
    ...(live ? stepsOf(live) : ahead),
  ];
}

/** An engine that is done, or nowhere, while the Service is not there will bring nothing by itself. */
function whileAbsent(isMerged: boolean, gitOps?: TraceGitOps): State {
  if (!isMerged) return 'ahead';
  switch (gitOps?.state) {
    case undefined:
    case 'synced':
      return 'now';
    case 'waiting':
      return gitOps.overdue ? 'stuck' : 'now';
    case 'unknown':
      return 'unknown';
    default:
      return 'stuck';
  }
}

function stepsOf({
  trace,
  readySince,
  verdictSince,
}: NonNullable<ProgressEvidence['live']>): ProgressStep[] {
  const ready = readyState(trace);
  const clear = clearState(trace);
  return [
    {
      step: 'ready',
      state: ready,
      ...(ready === 'done' && readySince && { at: readySince }),
    },
    {
      step: 'clear',
      state: ready === 'done' || clear === 'done' ? clear : 'ahead',
      ...(clear === 'done' && { at: verdictSince }),
    },
  ];
}

function readyState({ starting, hops, verdict }: Trace): State {
  if (starting !== undefined) return 'now';
  if (verdict === 'reachable') return 'done';
  const own = hops.filter(({ hop }) => readyHops.includes(hop));
  if (own.some(({ status }) => status === 'fail')) return 'stuck';
  return own.some(({ status }) => status === 'unknown') ? 'unknown' : 'done';
}

function clearState({ verdict }: Trace): State {
  switch (verdict) {
    case 'reachable':
      return 'done';
    case 'unknown':
      return 'unknown';
    case 'not-live':
      return 'now';
    default:
      return 'stuck';
  }
}
