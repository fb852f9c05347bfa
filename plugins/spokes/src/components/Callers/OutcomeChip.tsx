import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from '../parts/parts.module.css';

const looks = {
  allowed: { glyph: '✓', tone: 'good' },
  refused: { glyph: '✕', tone: 'neutral' },
  depends: { glyph: '~', tone: 'neutral' },
  unknown: { glyph: '?', tone: 'neutral' },
} as const satisfies Record<CallEdge['outcome'], object>;

/** What becomes of a call as icon and word. Red only where a call is meant to pass: strangers are there to be refused. */
export function OutcomeChip({ edge }: { edge: CallEdge }) {
  const { evidence, outcome } = edge;
  const { t } = useSpokesTranslation();
  const { glyph, tone } = looks[outcome];
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
