import { MuteView } from '@fitsync/backstage-plugin-spokes-common';
import { Clock } from './Clock';
import { OwnerLink } from './OwnerLink';
import { useSpokesTranslation } from './useSpokesTranslation';
import styles from './parts.module.css';

/** That nobody is notified of a spoke, until when, by whom and why; nothing while its owners are. */
export function MutedLine({ muted }: { muted?: MuteView }) {
  const { t } = useSpokesTranslation();
  if (!muted) return null;
  return (
    <span className={styles.quiet}>
      {t('muted.until')} <Clock at={muted.until} /> {t('muted.by')}{' '}
      <OwnerLink entityRef={muted.by} />: {muted.reason}
    </span>
  );
}
