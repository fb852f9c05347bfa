import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMayCheck } from '../../api/useMayCheck';
import { TracedView } from '../IngressCard/TracedView';
import { clockTime } from '../parts/clockTime';
import { SpokeLink } from '../parts/SpokeLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './states.module.css';

/** Part of what is shown is too old to speak of now; says what this reader can do about it, and where to look besides. */
export function Stale({ view }: { view: TracedView }) {
  const { t } = useSpokesTranslation();
  const { entity } = useEntity();
  const mayCheck = useMayCheck(stringifyEntityRef(entity));
  const { trace, exposure, stale } = view;
  if (!stale) return null;
  return (
    <p className={styles.note}>
      {t('stale.what', { time: clockTime(t, trace.observedAt) })}{' '}
      {t(mayCheck ? 'stale.check' : 'stale.elsewhere')}{' '}
      <SpokeLink spoke={exposure.spoke} />
    </p>
  );
}
