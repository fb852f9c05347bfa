import { Button } from '@backstage/ui';
import { TransitionView } from '@fitsync/backstage-plugin-spokes-common';
import { Clock } from '../parts/Clock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictChip } from '../parts/VerdictChip';
import { verdictWord } from '../parts/verdictWord';
import styles from './History.module.css';

/** What one transition was: from which verdict to which, because of what, and what had changed. */
export function TransitionDetail(props: {
  item: TransitionView;
  onOpen(hop: string): void;
}) {
  const { at, interval, verdict, previous, cause, changes } = props.item;
  const { t } = useSpokesTranslation();
  return (
    <section className={styles.detail} aria-label={t('history.detail')}>
      <div className={styles.turn}>
        {interval ? (
          <span>
            {t('history.between')} <Clock at={interval.from} />{' '}
            {t('history.and')} <Clock at={interval.to} />
          </span>
        ) : (
          <Clock at={at} />
        )}
        {previous && (
          <>
            <VerdictChip verdict={verdictWord(previous)} />
            <span aria-hidden>→</span>
          </>
        )}
        <VerdictChip verdict={verdictWord(verdict)} />
      </div>
      {cause && (
        <div className={styles.turn}>
          <strong>{cause.title}</strong> <code>{cause.code}</code>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => props.onOpen(cause.hop)}
          >
            {t('history.hop', { hop: t(`hop.${cause.hop}`) })}
          </Button>
        </div>
      )}
      {changes.length > 0 ? (
        <ul className={styles.changes}>
          {changes.map(change => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>{t('history.noChanges')}</p>
      )}
    </section>
  );
}
