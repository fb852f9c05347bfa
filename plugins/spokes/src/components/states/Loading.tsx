import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './states.module.css';

/** Holds the place of the card's rows, so that nothing jumps when they come. */
export function Loading() {
  const { t } = useSpokesTranslation();
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton width="70%" height="1rem" />
      {['100%', '92%', '96%', '88%', '94%'].map(width => (
        <Skeleton key={width} width={width} height="0.875rem" />
      ))}
    </div>
  );
}
