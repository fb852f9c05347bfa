import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TraceGitOps } from '@fitsync/backstage-plugin-spokes-common';
import { screen } from '@testing-library/react';
import { ago } from '../../testing/ago';
import { GitOpsLine } from './GitOpsLine';

const by = { kind: 'Kustomization', name: 'shop--cart' };
const revision = (digit: string) => `main@sha1:${digit.repeat(40)}`;
const observedAt = ago(3);
const applied = revision('a');

describe('GitOpsLine', () => {
  it.each<[string, TraceGitOps]>([
    [
      'GitOps: applied aaaaaaa 2m ago',
      { state: 'synced', by, applied, since: ago(125), observedAt },
    ],
    [
      'GitOps: bbbbbbb not applied yet, fetched 1m ago',
      {
        state: 'waiting',
        by,
        applied,
        revision: revision('b'),
        since: ago(65),
        observedAt,
      },
    ],
    [
      'GitOps: not applied yet (DependencyNotReady)',
      { state: 'waiting', by, reason: 'DependencyNotReady', observedAt },
    ],
    [
      'GitOps: not applied: BuildFailed, no such file',
      {
        state: 'failed',
        by,
        reason: 'BuildFailed',
        message: 'no such file',
        observedAt,
      },
    ],
    [
      'GitOps: suspended; what is merged is not applied',
      { state: 'suspended', by, observedAt },
    ],
    [
      'GitOps: the cluster differs from what is merged',
      { state: 'out-of-sync', by, observedAt },
    ],
    [
      'GitOps: nobody applies this from a repository',
      { state: 'none', observedAt },
    ],
    [
      'GitOps: not known. Allow it',
      { state: 'unknown', action: 'Allow it', observedAt },
    ],
  ])('says «%s»', async (text, gitOps) => {
    renderInTestApp(<GitOpsLine gitOps={gitOps} />);
    expect((await screen.findByText(/GitOps/)).textContent).toBe(text);
  });

  it('keeps quiet of what is well, where there is little room', async () => {
    renderInTestApp(
      <>
        <p>here</p>
        <GitOpsLine />
        <GitOpsLine
          troubleOnly
          gitOps={{ state: 'synced', by, applied, observedAt }}
        />
      </>,
    );
    expect(await screen.findByText('here')).toBeInTheDocument();
    expect(screen.queryByText(/GitOps/)).not.toBeInTheDocument();
  });
});
