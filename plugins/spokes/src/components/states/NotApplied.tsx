import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { Remedies } from '../IngressCard/Remedies';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './states.module.css';

/** Why what is merged does not come, and what to do about it. */
export function NotApplied({ cause }: { cause: Finding }) {
  const { t } = useSpokesTranslation();
  return (
    <section className={styles.stuck} aria-label={t('cause.label')}>
      <strong className={styles.sentence}>{cause.title}</strong>
      <p className={styles.sentence}>{cause.message}</p>
      <p className={styles.sentence}>
        <strong>{t('cause.fix')}</strong> ({t(`cause.${cause.responsible}`)}):{' '}
        {cause.fix.summary}
      </p>
      <Remedies remedies={cause.fix.remedies} />
      <code>{cause.code}</code>
    </section>
  );
}
