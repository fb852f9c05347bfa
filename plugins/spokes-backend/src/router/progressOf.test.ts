import { Trace, TraceGitOps } from '@fitsync/backstage-plugin-spokes-common';
import { PullRequestState } from '@fitsync/backstage-plugin-spokes-node';
import { clearTrace } from '../__testUtils__/traces';
import { ProgressEvidence, progressOf } from './progressOf';

const open: PullRequestState = {
  number: 7,
  url: 'https://git.example.com/fitsync/fleet/pull/7',
  state: 'open',
  openedAt: '2026-11-24T02:00:00Z',
};
const merged: PullRequestState = {
  ...open,
  state: 'merged',
  mergedAt: '2026-11-24T02:10:00Z',
};
const by = { kind: 'Kustomization', name: 'shop--cart' };
const observedAt = '2026-11-24T02:14:00Z';
const synced: TraceGitOps = {
  state: 'synced',
  by,
  applied: 'main@sha1:1',
  observedAt,
};
const live = (trace: Partial<Trace>) => ({
  since: '2026-11-24T02:11:00Z',
  readySince: '2026-11-24T02:12:00Z',
  verdictSince: '2026-11-24T02:13:00Z',
  trace: { ...clearTrace(), ...trace },
});
const failing = clearTrace().hops.map(hop => ({
  ...hop,
  hop: 'pod' as const,
  status: 'fail' as const,
}));

describe('progressOf', () => {
  it.each<[string, ProgressEvidence, string]>([
    ['an open one', { pullRequest: open }, 'done now ahead ahead ahead'],
    ['a merged one', { pullRequest: merged }, 'done done now ahead ahead'],
    [
      'one that GitOps is about to apply',
      {
        pullRequest: merged,
        described: true,
        gitOps: { state: 'waiting', by, observedAt },
      },
      'done done now ahead ahead',
    ],
    [
      'one that GitOps cannot apply',
      {
        pullRequest: merged,
        gitOps: { state: 'failed', by, reason: 'BuildFailed', observedAt },
      },
      'done done stuck ahead ahead',
    ],
    [
      'one that nobody applies',
      { pullRequest: merged, gitOps: { state: 'none', observedAt } },
      'done done stuck ahead ahead',
    ],
    [
      'one of which nobody knows what GitOps does',
      {
        pullRequest: merged,
        gitOps: { state: 'unknown', action: 'Allow it', observedAt },
      },
      'done done unknown ahead ahead',
    ],
    [
      'one that is in the repository without a pull request',
      { described: true },
      'unknown done now ahead ahead',
    ],
    [
      'one whose pods start',
      {
        pullRequest: merged,
        gitOps: synced,
        live: live({ verdict: 'not-live', starting: 1 }),
      },
      'done done done now ahead',
    ],
    [
      'one whose pods fail',
      {
        pullRequest: merged,
        live: live({ verdict: 'blocked', hops: failing }),
      },
      'done done done stuck ahead',
    ],
    [
      'one that something else cuts off',
      { pullRequest: merged, live: live({ verdict: 'blocked', hops: [] }) },
      'done done done done stuck',
    ],
    [
      'one of which not everything was read',
      { pullRequest: merged, live: live({ verdict: 'unknown', hops: [] }) },
      'done done done done unknown',
    ],
    [
      'one with a clear path',
      { pullRequest: merged, live: live({}) },
      'done done done done done',
    ],
  ])('%s', (_, evidence, states) => {
    const steps = progressOf(evidence);
    expect(steps?.map(({ state }) => state).join(' ')).toBe(states);
  });

  it('dates each step that is done', () => {
    expect(
      progressOf({ pullRequest: merged, gitOps: synced, live: live({}) }),
    ).toEqual([
      {
        step: 'proposed',
        state: 'done',
        at: '2026-11-24T02:00:00Z',
        url: open.url,
      },
      { step: 'merged', state: 'done', at: '2026-11-24T02:10:00Z' },
      {
        step: 'applied',
        state: 'done',
        at: '2026-11-24T02:11:00Z',
        revision: 'main@sha1:1',
      },
      { step: 'ready', state: 'done', at: '2026-11-24T02:12:00Z' },
      { step: 'clear', state: 'done', at: '2026-11-24T02:13:00Z' },
    ]);
  });

  it.each<[string, ProgressEvidence]>([
    ['nothing was proposed', {}],
    [
      'what was proposed was closed',
      { pullRequest: { ...open, state: 'closed' } },
    ],
  ])('knows of no way where %s', (_, evidence) => {
    expect(progressOf(evidence)).toBeUndefined();
  });
});
