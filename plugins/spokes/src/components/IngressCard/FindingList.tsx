import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** Findings in brief: sentence, fix and whose it is. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const { t } = useSpokesTranslation();
  return (
    <ul className={styles.plainList}>
      {findings.map(finding => (
        <li key={`${finding.code} ${finding.message}`}>
          {finding.message} <strong>{t('cause.fix')}</strong> (
          {t(`cause.${finding.responsible}`)}): {finding.fix.summary}{' '}
          <code className={styles.quietCode}>{finding.code}</code>
        </li>
      ))}
    </ul>
  );
}
