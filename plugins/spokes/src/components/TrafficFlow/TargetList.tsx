import { TraceTarget } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './ZoneLanes.module.css';

const glyphs = { passes: '✓', lost: '✕', unknown: '…' } as const;

/** The registered targets side by side, each with its health as the load balancer sees it. */
export function TargetList(props: {
  targets: TraceTarget[];
  /** Whether one that is not healthy is a cause here; what only follows from one is not red. */
  isCause: boolean;
}) {
  const { targets, isCause } = props;
  const { t } = useSpokesTranslation();
  return (
    <ul className={styles.lanes} aria-label={t('zones.targets')}>
      {targets.map(({ address, port, state, reason, zone }) => (
        <li
          key={`${address}:${port}`}
          className={styles.lane}
          data-outcome={outcomeOf(state)}
          data-cause={(outcomeOf(state) === 'lost' && isCause) || undefined}
        >
          <code className={styles.address}>
            {address}:{port}
          </code>
          <span className={styles.name}>
            <span aria-hidden>{glyphs[outcomeOf(state)]}</span> {state}
          </span>
          {(zone || reason) && (
            <span className={styles.because}>
              {[zone, reason].filter(Boolean).join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A target that is still checked, or on its way out, is neither. */
function outcomeOf(state: string): keyof typeof glyphs {
  if (state === 'healthy') return 'passes';
  return state === 'unhealthy' || state === 'unused' ? 'lost' : 'unknown';
}
