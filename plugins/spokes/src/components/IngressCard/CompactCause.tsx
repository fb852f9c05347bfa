import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { Acceptance } from '../parts/Acceptance';
import { Clock } from '../parts/Clock';
import { OwnerLink } from '../parts/OwnerLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { TracedView } from './TracedView';
import styles from './IngressCard.module.css';

/** The cause in two lines: what, since when, whose, and what to do. */
export function CompactCause(props: { cause: Finding; view: TracedView }) {
  const { cause, view } = props;
  const { scope } = view;
  const { t } = useSpokesTranslation();
  return (
    <section className={styles.cause} aria-label={t('cause.label')}>
      <p className={styles.headline}>
        {cause.title}{' '}
        <span className={styles.hint}>
          {t('cause.sinceWord')} <Clock at={scope?.since ?? view.since} />
        </span>
      </p>
      <p className={styles.sentence}>
        <strong>{t('cause.fix')}</strong> (
        {scope?.owner ? (
          <OwnerLink entityRef={scope.owner} />
        ) : (
          t(`cause.${cause.responsible}`)
        )}
        ): {cause.fix.summary}
        {scope && scope.affected > 1 && (
          <> {t('cause.alsoDown', { count: scope.affected - 1 })}</>
        )}
      </p>
      <Acceptance finding={cause} />
    </section>
  );
}
