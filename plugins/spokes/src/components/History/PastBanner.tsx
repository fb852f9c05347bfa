import { Button } from '@backstage/ui';
import { useFlowQuery } from '../../api/useFlowQuery';
import { TracedView } from '../IngressCard/TracedView';
import { Clock } from '../parts/Clock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictChip } from '../parts/VerdictChip';
import { viewVerdict } from '../parts/viewVerdict';
import styles from './History.module.css';

const sides = ['before', 'after'] as const;

/** That what is drawn is not how it stands now, which end of the change it is, and the way back. */
export function PastBanner({ past }: { past: TracedView }) {
  const { t } = useSpokesTranslation();
  const { side, change } = useFlowQuery();
  return (
    <div className={styles.past} role="status">
      <strong>{t(`history.was.${side}`)}</strong>
      <Clock at={past.since} />
      <VerdictChip
        verdict={viewVerdict(past)}
        answered={past.trace.probe?.status}
      />
      <span
        role="group"
        aria-label={t('history.sides')}
        className={styles.sides}
      >
        {sides.map(one => (
          <button
            key={one}
            type="button"
            className={styles.side}
            aria-pressed={one === side}
            onClick={() =>
              change({ side: one === 'before' ? 'before' : null, hop: null })
            }
          >
            {t(`history.side.${one}`)}
          </button>
        ))}
      </span>
      <Button
        size="small"
        variant="secondary"
        onPress={() => change({ at: null, side: null, hop: null })}
      >
        {t('history.backToNow')}
      </Button>
    </div>
  );
}
