import { TracedView } from '../IngressCard/TracedView';
import { clockTime } from '../parts/clockTime';
import { SpokeLink } from '../parts/SpokeLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './states.module.css';

/** Part of what is shown is too old to speak of now; says what to do about it, and where to look if that does not help. */
export function Stale({ view }: { view: TracedView }) {
  const { t } = useSpokesTranslation();
  const { trace, exposure, stale } = view;
  if (!stale) return null;
  return (
    <p className={styles.note}>
      {t('stale.what', { time: clockTime(t, trace.observedAt) })}{' '}
      <SpokeLink spoke={exposure.spoke} />
    </p>
  );
}
