import { VisuallyHidden } from '@backstage/ui';
import { TraceZone } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './ZoneLanes.module.css';

const glyphs = {
  passes: '✓',
  lost: '✕',
  unknown: '?',
} as const satisfies Record<TraceZone['outcome'], string>;

/** The addresses of the load balancer side by side: who gets which, and what becomes of them there. */
export function ZoneLanes(props: {
  zones: TraceZone[];
  /** Whether what is lost is a cause here; what only follows from one is not red. */
  isCause: boolean;
}) {
  const { zones, isCause } = props;
  const { t } = useSpokesTranslation();
  return (
    <ul className={styles.lanes} aria-label={t('zones.label')}>
      {zones.map(({ zone, address, outcome, because }) => (
        <li
          key={`${zone} ${address}`}
          className={styles.lane}
          data-outcome={outcome}
          data-cause={(outcome === 'lost' && isCause) || undefined}
        >
          <span className={styles.name}>
            <span aria-hidden>{glyphs[outcome]}</span> {zone}
            <VisuallyHidden>: </VisuallyHidden>
          </span>
          <span>
            {t(`zones.${outcome}`)} ·{' '}
            {t('zones.clients', { total: String(zones.length) })}
          </span>
          <code className={styles.address}>{address}</code>
          <span className={styles.because}>{because}</span>
        </li>
      ))}
    </ul>
  );
}
