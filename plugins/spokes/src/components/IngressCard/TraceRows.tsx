import { VisuallyHidden } from '@backstage/ui';
import { TraceRow } from '@fitsync/backstage-plugin-spokes-common';
import { Age } from '../parts/Age';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { rowTone, RowTone } from './rowTone';
import { TracedView } from './TracedView';
import styles from './IngressCard.module.css';

const glyphs = {
  pass: '✓',
  cause: '✕',
  consequence: '↳',
  warn: '!',
  unknown: '?',
  skipped: '–',
} as const satisfies Record<RowTone, string>;

/** The path in a few rows, in the order a request takes it. */
export function TraceRows({ view }: { view: TracedView }) {
  const { t } = useSpokesTranslation();
  const { rows, observedAt } = view.trace;
  // The answer dates only the oldest evidence of the trace as stale; newer rows show their own age.
  const isStale = (row: TraceRow) =>
    view.stale && Date.parse(row.observedAt) <= Date.parse(observedAt);

  return (
    <ul className={styles.rows} aria-label={t('rows.label')}>
      {rows.map(row => {
        const tone = rowTone(row);
        return (
          <li key={row.row} className={styles.row} data-tone={tone}>
            <span aria-hidden className={styles.glyph}>
              {glyphs[tone]}
            </span>
            <div className={styles.rowName}>
              {t(`row.${row.row}`)}
              <VisuallyHidden>: {t(`rowStatus.${tone}`)}</VisuallyHidden>
            </div>
            <span className={styles.rowSummary}>
              {row.summary || (tone === 'unknown' && t('rows.unread'))}
              {row.follows && (
                <> · {t('rows.follows', { code: row.follows })}</>
              )}
            </span>
            <Age at={row.observedAt} stale={isStale(row)} />
          </li>
        );
      })}
    </ul>
  );
}
