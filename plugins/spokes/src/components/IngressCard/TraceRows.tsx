import { VisuallyHidden } from '@backstage/ui';
import {
  cardRows,
  hops,
  Trace,
  TraceRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { Tone, toneOf } from '../../graph/toneOf';
import { Age } from '../parts/Age';
import { sharedAge } from '../parts/sharedAge';
import {
  SpokesTranslation,
  useSpokesTranslation,
} from '../parts/useSpokesTranslation';
import { useIsCompact } from './CardVariant';
import { TracedView } from './TracedView';
import styles from './IngressCard.module.css';

/** The path in a few rows, in the order a request takes it. */
export function TraceRows({ view }: { view: TracedView }) {
  const { t } = useSpokesTranslation();
  const { rows, observedAt } = view.trace;
  const together = sharedAge(rows.map(row => row.observedAt));
  // The answer dates only the oldest evidence of the trace as stale; newer rows show their own age.
  const isStale = (row: TraceRow) =>
    view.stale && Date.parse(row.observedAt) <= Date.parse(observedAt);

  const breakAt = firstBreak(view.trace);
  const isCompact = useIsCompact();
  const toned = rows.map((row, index) => ({
    row,
    tone: toneOf(row, { behindBreak: index > breakAt }),
  }));
  const shown = isCompact ? toned.filter(({ tone }) => isLoud(tone)) : toned;
  const quiet = toned.length - shown.length;

  return (
    <ul className={styles.rows} aria-label={t('rows.label')}>
      {shown.map(({ row, tone }) => {
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
            {(!together || isStale(row)) && (
              <Age at={row.observedAt} stale={isStale(row)} />
            )}
          </li>
        );
      })}
      {quiet > 0 && (
        <li className={styles.hint}>
          {t(shown.length > 0 ? 'rows.quiet' : 'rows.allQuiet')}
        </li>
      )}
    </ul>
  );
}

/** What a short card still shows. */
function isLoud(tone: Tone): boolean {
  return tone === 'cause' || tone === 'warn' || tone === 'unknown';
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
