import { VisuallyHidden } from '@backstage/ui';
import {
  CellStatus,
  HeatCell as Cell,
  HopGroup,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './HeatMap.module.css';

const glyphs = {
  cause: '✕',
  consequence: '↳',
  unknown: '?',
  warn: '!',
  pass: '✓',
  skipped: '–',
} as const satisfies Record<CellStatus, string>;

/** How some hops of a spoke stand: a sign and a word, and the number of services. What passes is quiet. */
export function HeatCell(props: {
  group: HopGroup;
  cell: Cell | undefined;
  /** The row's: a subscription of each cell's own would be thousands. */
  t: SpokesTranslation;
  /** Shows the services behind what there is to see. */
  onOpen(group: HopGroup): void;
}) {
  const { group, cell, t, onOpen } = props;
  const title = t(`heat.group.${group}`);
  if (!cell) {
    return (
      <span role="cell" className={styles.cell} data-status="skipped">
        <span aria-hidden>–</span>
        <VisuallyHidden>{t('heat.none')}</VisuallyHidden>
      </span>
    );
  }
  const { status, exposures } = cell;
  const word = t(`heat.status.${status}`);
  const isQuiet = status === 'pass' || status === 'skipped';
  const content = (
    <>
      <span className={styles.group}>{title}</span>{' '}
      <span>
        <span aria-hidden>{glyphs[status]}</span>{' '}
        {isQuiet ? <VisuallyHidden>{word}</VisuallyHidden> : word}
      </span>{' '}
      {!isQuiet && <span className={styles.number}>{exposures}</span>}
    </>
  );
  return (
    <span
      role="cell"
      className={styles.cell}
      data-status={status}
      title={`${title}: ${t('heat.cell', { status: word, count: exposures })}`}
    >
      {isQuiet ? (
        content
      ) : (
        <button
          type="button"
          className={styles.open}
          onClick={() => onOpen(group)}
        >
          {content}
        </button>
      )}
    </span>
  );
}
