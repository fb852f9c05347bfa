import { VerdictCounts } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from './useSpokesTranslation';
import { VerdictChip } from './VerdictChip';
import { ViewVerdict } from './verdictWord';
import styles from './parts.module.css';

/**
 * How many of each verdict, worst first; those that nothing has are left out. Where all are of one verdict, their number
 * stands beside the list already.
 */
export function VerdictCountList(props: { verdicts: VerdictCounts }) {
  const { answered = 0, ...counts } = props.verdicts;
  const { t } = useSpokesTranslation();
  const worstFirst: { word: ViewVerdict; count: number }[] = [
    { word: 'blocked', count: counts.blocked },
    { word: 'degraded', count: counts.degraded },
    { word: 'unknown', count: counts.unknown },
    { word: 'notLive', count: counts['not-live'] },
    { word: 'reachable', count: counts.reachable - answered },
    { word: 'answered', count: answered },
  ];
  const shown = worstFirst.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.verdictCounts} aria-label={t('fleet.summary')}>
      {shown.map(({ word, count }) => (
        <li key={word}>
          {shown.length > 1 && <strong>{count} </strong>}
          <VerdictChip verdict={word} />
        </li>
      ))}
    </ul>
  );
}
