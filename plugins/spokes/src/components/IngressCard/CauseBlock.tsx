import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { Acceptance } from '../parts/Acceptance';
import { Clock } from '../parts/Clock';
import { ConsoleText } from '../parts/ConsoleText';
import { OwnerLink } from '../parts/OwnerLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { CopyForOwner } from './CopyForOwner';
import { Remedies } from './Remedies';
import { TracedView } from './TracedView';
import styles from './IngressCard.module.css';

/** What is wrong, since when, whose it is to mend and how, who else is hit, and what changed. */
export function CauseBlock(props: { cause: Finding; view: TracedView }) {
  const { cause, view } = props;
  const { scope, changed } = view;
  const { t } = useSpokesTranslation();
  const since = scope?.since ?? view.since;
  const { region } = cause.resource;

  return (
    <section className={styles.cause} aria-label={t('cause.label')}>
      <p className={styles.headline}>
        {cause.title}{' '}
        <span className={styles.hint}>
          {t('cause.sinceWord')} <Clock at={since} />
        </span>
      </p>
      <p className={styles.sentence}>
        <ConsoleText text={cause.message} region={region} />
        {cause.share && (
          <>
            {' '}
            {t('cause.share', {
              affected: String(cause.share.affected),
              total: String(cause.share.total),
              of: cause.share.of,
            })}
          </>
        )}
      </p>
      <p className={styles.sentence}>
        <strong>{t('cause.fix')}</strong> ({t(`cause.${cause.responsible}`)}):{' '}
        <ConsoleText text={cause.fix.summary} region={region} />
      </p>
      {scope && (
        <p className={styles.sentence}>
          {scope.affected > 1
            ? t('cause.alsoDown', { count: scope.affected - 1 })
            : t('cause.alone')}
          {scope.owner && (
            <>
              {' '}
              {t('cause.owner')} <OwnerLink entityRef={scope.owner} />
            </>
          )}
        </p>
      )}
      {changed && (
        <p className={styles.hint}>
          {t('cause.changedWord')} <Clock at={view.since} />:{' '}
          <ConsoleText text={changed} region={region} />
        </p>
      )}
      <Acceptance finding={cause} />
      <Remedies remedies={cause.fix.remedies} />
      <div className={styles.causeEnd}>
        <code className={styles.code}>{cause.code}</code>
        <CopyForOwner view={view} />
      </div>
    </section>
  );
}
