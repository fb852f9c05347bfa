import { Button } from '@backstage/ui';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './History.module.css';

/** A step back and a step on; behind the newest change stands now. */
export function TimeSteps(props: {
  count: number;
  /** Of the change that is drawn, newest first; undefined for now. */
  position?: number;
  onStep(position: number): void;
  onNow(): void;
}) {
  const { count, position, onStep, onNow } = props;
  const { t } = useSpokesTranslation();
  const isNow = position === undefined;
  return (
    <div className={styles.steps}>
      <Button
        size="small"
        variant="secondary"
        isDisabled={(position ?? -1) >= count - 1}
        onPress={() => onStep((position ?? -1) + 1)}
      >
        {t('history.older')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isDisabled={isNow}
        onPress={() => (position ? onStep(position - 1) : onNow())}
      >
        {t('history.newer')}
      </Button>
      <span role="status" className={styles.empty}>
        {isNow
          ? t('history.atNow')
          : t('history.position', {
              index: String(position + 1),
              total: String(count),
            })}
      </span>
    </div>
  );
}
