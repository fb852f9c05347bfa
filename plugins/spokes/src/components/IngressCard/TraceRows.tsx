import { VisuallyHidden } from '@backstage/ui';
import {
  cardRows,
  hops,
  Trace,
  TraceRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { toneOf } from '../../graph/toneOf';
import { Age } from '../parts/Age';
import {
  SpokesTranslation,
  useSpokesTranslation,
} from '../parts/useSpokesTranslation';
import { TracedView } from './TracedView';
import styles from './IngressCard.module.css';

/** The path in a few rows, in the order a request takes it. */
export function TraceRows({ view }: { view: TracedView }) {
  const { t } = useSpokesTranslation();
  const { rows, observedAt } = view.trace;
  // The answer dates only the oldest evidence of the trace as stale; newer rows show their own age.
  const isStale = (row: TraceRow) =>
    view.stale && Date.parse(row.observedAt) <= Date.parse(observedAt);

  const breakAt = firstBreak(view.trace);

  return (
    <ul className={styles.rows} aria-label={t('rows.label')}>
      {rows.map((row, index) => {
        const tone = toneOf(row, { behindBreak: index > breakAt });
        return (
          <li key={row.row} className={styles.row} data-tone={tone}>
            <span aria-hidden className={styles.glyph}>
              {toneGlyphs[tone]}
            </span>
            <div className={styles.rowName}>
              {t(`row.${row.row}`)}
              <VisuallyHidden>: {t(`rowStatus.${tone}`)}</VisuallyHidden>
            </div>
            <span className={styles.rowSummary}>
              {row.summary || (tone === 'unknown' && t('rows.unread'))}
              {row.follows && <> · {followsFrom(t, row.follows, view.trace)}</>}
            </span>
            <Age at={row.observedAt} stale={isStale(row)} />
          </li>
        );
      })}
    </ul>
  );
}

/** Position of the row that holds the first hop that lets nothing through; behind all rows where none does. */
function firstBreak({ firstBlocking, rows }: Trace): number {
  const position = firstBlocking
    ? rows.findIndex(({ row }) => row === hops[firstBlocking].row)
    : -1;
  return position < 0 ? rows.length : position;
}

/** The red row to look at; a code says little to whoever reads the rows first. */
function followsFrom(
  t: SpokesTranslation,
  code: string,
  { causes }: Trace,
): string {
  const cause = causes.find(one => one.code === code);
  return t('rows.follows', {
    cause: cause ? cardRows[hops[cause.hop].row] : code,
  });
}
