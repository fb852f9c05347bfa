import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { Acceptance } from '../parts/Acceptance';
import { FindingMessage } from '../parts/FindingMessage';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** Findings in brief: sentence, fix, whose it is, and who answers for it. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const { t } = useSpokesTranslation();
  return (
    <ul className={styles.plainList}>
      {findings.map(finding => (
        <li key={`${finding.code} ${finding.message}`}>
          <FindingMessage finding={finding} /> <strong>{t('cause.fix')}</strong>{' '}
          ({t(`cause.${finding.responsible}`)}): {finding.fix.summary}{' '}
          <code className={styles.quietCode}>{finding.code}</code>
          <Acceptance finding={finding} />
        </li>
      ))}
    </ul>
  );
}
