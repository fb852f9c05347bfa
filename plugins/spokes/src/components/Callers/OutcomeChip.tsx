import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { callLooks } from './callLooks';
import styles from '../parts/parts.module.css';

/** What becomes of a call as icon and word. Red only where a call is meant to pass: strangers are there to be refused. */
export function OutcomeChip({ edge }: { edge: CallEdge }) {
  const { evidence, outcome } = edge;
  const { t } = useSpokesTranslation();
  const { glyph, tone } = callLooks[outcome];
  const isMeant = evidence === 'declared' || evidence === 'routed';
  return (
    <span
      className={styles.chip}
      data-tone={outcome === 'refused' && isMeant ? 'bad' : tone}
    >
      <span aria-hidden>{glyph}</span> {t(`callers.outcome.${outcome}`)}
    </span>
  );
}
