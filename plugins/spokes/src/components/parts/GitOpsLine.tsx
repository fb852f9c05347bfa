import {
  shortRevision,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { Age } from './Age';
import {
  SpokesTranslation,
  useSpokesTranslation,
} from './useSpokesTranslation';
import styles from './parts.module.css';

const quiet: TraceGitOps['state'][] = ['synced', 'waiting', 'none'];

/** In one line, what GitOps has done with what is merged; nothing for traces from before it was read. */
export function GitOpsLine(props: {
  gitOps?: TraceGitOps;
  /** Says nothing while all is well. */
  troubleOnly?: boolean;
}) {
  const { gitOps, troubleOnly = false } = props;
  const { t } = useSpokesTranslation();
  if (!gitOps) return null;
  const isTrouble = !quiet.includes(gitOps.state);
  if (troubleOnly && !isTrouble) return null;
  const since = 'since' in gitOps ? gitOps.since : undefined;

  return (
    <p className={styles.gitOps} data-trouble={isTrouble || undefined}>
      {textOf(t, gitOps)}
      {since && (
        <>
          {' '}
          <Age at={since} />
        </>
      )}
      {gitOps.state === 'waiting' && gitOps.reason && (
        <> {t('gitOps.waitingBecause', { reason: gitOps.reason })}</>
      )}
    </p>
  );
}

function textOf(t: SpokesTranslation, gitOps: TraceGitOps): string {
  switch (gitOps.state) {
    case 'synced':
      return t('gitOps.synced', { revision: shortRevision(gitOps.applied) });
    case 'waiting':
      return gitOps.revision
        ? t('gitOps.waitingFor', { revision: shortRevision(gitOps.revision) })
        : t('gitOps.waiting');
    case 'failed':
      return t('gitOps.failed', {
        reason: [gitOps.reason, gitOps.message].filter(Boolean).join(', '),
      });
    case 'suspended':
      return t('gitOps.suspended');
    case 'out-of-sync':
      return t('gitOps.outOfSync');
    case 'none':
      return t('gitOps.none');
    case 'unknown':
      return t('gitOps.unknown', { action: gitOps.action });
    default:
      throw new Error(`Not a state: ${JSON.stringify(gitOps satisfies never)}`);
  }
}
