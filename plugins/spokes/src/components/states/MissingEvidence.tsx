import { MissingFact } from '@fitsync/backstage-plugin-spokes-common';
import uniqBy from 'lodash/uniqBy';
import { CopyButton } from '../parts/CopyButton';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './states.module.css';

/** What could not be read, why, and what to do about it: the IAM action or RBAC verb that is missing. */
export function MissingEvidence(props: {
  missing: MissingFact[];
  /** The verdict stands without it. */
  partly?: boolean;
}) {
  const { t } = useSpokesTranslation();
  // Several hops may lack the same fact.
  const missing = uniqBy(
    props.missing,
    ({ outcome, source, action }) => `${outcome} ${source} ${action}`,
  );
  if (missing.length === 0) return null;
  return (
    <section className={styles.missing} aria-label={t('missing.title')}>
      <strong>{t('missing.title')}</strong>
      <ul className={styles.list}>
        {missing.map(({ fact, outcome, source, action }) => (
          <li key={`${fact} ${source}`}>
            {t(`missing.${outcome}`, { fact })} (<code>{source}</code>)
            <div className={styles.action}>
              <span>{action}</span>
              <CopyButton text={action} what={t('copy.what.action')} />
            </div>
          </li>
        ))}
      </ul>
      {props.partly && <p className={styles.sentence}>{t('missing.partly')}</p>}
    </section>
  );
}
