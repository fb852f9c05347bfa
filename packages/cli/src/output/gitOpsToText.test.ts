import { TraceGitOps } from '@fitsync/backstage-plugin-spokes-common';
import { gitOpsToText } from './gitOpsToText';

const by = { kind: 'Kustomization', namespace: 'flux-system', name: 'a--b' };
const observedAt = '2026-11-24T02:14:00Z';

describe('gitOpsToText', () => {
  it.each<[string, TraceGitOps]>([
    [
      'GitOps: applied aaaaaaa since 2026-11-24T02:00:00Z (Kustomization flux-system/a--b)',
      {
        state: 'synced',
        by,
        applied: `main@sha1:${'a'.repeat(40)}`,
        since: '2026-11-24T02:00:00Z',
        observedAt,
      },
    ],
    [
      'GitOps: not applied: BuildFailed: no\\u0009such file (Kustomization flux-system/a--b)',
      {
        state: 'failed',
        by,
        reason: 'BuildFailed',
        message: 'no\tsuch file',
        observedAt,
      },
    ],
    [
      'GitOps: nobody applies this from a repository',
      { state: 'none', observedAt },
    ],
    [
      'GitOps: not known: Allow it',
      { state: 'unknown', action: 'Allow it', observedAt },
    ],
  ])('%s', (text, gitOps) => {
    expect(gitOpsToText(gitOps)).toBe(text);
  });
});
