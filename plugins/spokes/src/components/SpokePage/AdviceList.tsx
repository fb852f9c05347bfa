import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { Remedies } from '../IngressCard/Remedies';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

/** Good practice that the spoke does without: what, how much of it, and what to do. */
export function AdviceList({ advice }: { advice: Finding[] }) {
  const { t } = useSpokesTranslation();
  if (advice.length === 0) {
    return <p className={styles.hint}>{t('advice.none')}</p>;
  }
  return (
    <ul className={styles.names}>
      {advice.map(({ code, message, resource, share, fix }) => (
        <li key={`${code} ${resource.name}`}>
          <strong>{message}</strong> <code>{code}</code>
          {share && (
            <span className={styles.hosts}>
              {t('cause.share', {
                affected: String(share.affected),
                total: String(share.total),
                of: share.of,
              })}
            </span>
          )}
          <p className={styles.hint}>{fix.summary}</p>
          <Remedies remedies={fix.remedies} />
        </li>
      ))}
    </ul>
  );
}
