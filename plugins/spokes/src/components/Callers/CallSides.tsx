import { ExposureCallers } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { MissingEvidence } from '../states/MissingEvidence';
import { CallList } from './CallList';
import styles from './Callers.module.css';

/** Both sides of a Service. Where nothing can be said, an empty list would claim that nobody calls. */
export function CallSides({ calls }: { calls: ExposureCallers }) {
  const { callers, callees, missing, moreCallers } = calls;
  const { t } = useSpokesTranslation();
  const isBlind = missing.length > 0;
  return (
    <div className={styles.sides}>
      <p className={styles.hint}>{t('callers.what')}</p>
      <MissingEvidence missing={missing} />
      {(callers.length > 0 || !isBlind) && (
        <CallList
          title={t('callers.callers')}
          empty={t('callers.noCallers')}
          edges={callers}
          isLinked
        />
      )}
      {moreCallers > 0 && (
        <p className={styles.hint}>
          {t('callers.more', { count: moreCallers })}
        </p>
      )}
      {(callees.length > 0 || !isBlind) && (
        <CallList
          title={t('callers.callees')}
          empty={t('callers.noCallees')}
          edges={callees}
        />
      )}
    </div>
  );
}
