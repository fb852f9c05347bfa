import {
  Verdict,
  VerdictCounts,
} from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from './useSpokesTranslation';
import { VerdictChip } from './VerdictChip';
import { verdictWord } from './verdictWord';
import styles from './parts.module.css';

const order: Verdict[] = [
  'blocked',
  'degraded',
  'unknown',
  'not-live',
  'reachable',
];

/** How many of each verdict, worst first; those that nothing has are left out. */
export function VerdictCountList(props: { verdicts: VerdictCounts }) {
  const { t } = useSpokesTranslation();
  const shown = order.filter(verdict => props.verdicts[verdict] > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.verdictCounts} aria-label={t('fleet.summary')}>
      {shown.map(verdict => (
        <li key={verdict}>
          <strong>{props.verdicts[verdict]}</strong>{' '}
          <VerdictChip verdict={verdictWord(verdict)} />
        </li>
      ))}
    </ul>
  );
}
