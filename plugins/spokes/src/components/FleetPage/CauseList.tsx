import { Button } from '@backstage/ui';
import { OverviewCause } from '@fitsync/backstage-plugin-spokes-common';
import { useState } from 'react';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { CauseLine } from './CauseLine';
import styles from './FleetPage.module.css';

/** More at once would push everything else out of sight. */
const most = 5;

/** A line a cause, the widest first, before anything else: one cause may be a thousand red services. */
export function CauseList(props: {
  causes: OverviewCause[];
  count: number;
  /** Exposures of which too much could not be read. */
  unknown: number;
  onShow(cause: string): void;
}) {
  const { causes, count, unknown, onShow } = props;
  const { t } = useSpokesTranslation();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? causes : causes.slice(0, most);
  return (
    <section aria-labelledby="causes-now">
      <h2 id="causes-now" className={styles.heading}>
        {t('causes.title')}
        {count > 0 && <span className={styles.count}>{count}</span>}
      </h2>
      {count === 0 && (
        <p className={styles.sentence}>
          {unknown > 0 ? t('causes.noneButUnknown') : t('causes.none')}
        </p>
      )}
      <ol className={styles.causes}>
        {shown.map(cause => (
          <li key={cause.key} className={styles.cause}>
            <CauseLine cause={cause} onShow={() => onShow(cause.key)} />
          </li>
        ))}
      </ol>
      {causes.length > most && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen
            ? t('causes.fewer')
            : t('causes.more', { count: causes.length - most })}
        </Button>
      )}
      {isOpen && count > causes.length && (
        <p className={styles.hint}>
          {t('causes.shown', {
            shown: String(causes.length),
            total: String(count),
          })}
        </p>
      )}
    </section>
  );
}
