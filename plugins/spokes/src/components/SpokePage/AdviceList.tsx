import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { partition } from 'lodash';
import { Remedies } from '../IngressCard/Remedies';
import { Acceptance } from '../parts/Acceptance';
import { FindingMessage } from '../parts/FindingMessage';
import { isSettled } from '../parts/isSettled';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

/** Good practice that the spoke does without: what, how much of it, and what to do; what someone answers for comes last. */
export function AdviceList({
  view: { advice, accepted = [] },
}: {
  view: Pick<SpokeView, 'advice' | 'accepted'>;
}) {
  const { t } = useSpokesTranslation();
  const [settled, open] = partition([...advice, ...accepted], finding =>
    isSettled(finding),
  );
  const findings = [...open, ...settled];
  if (findings.length === 0) {
    return <p className={styles.hint}>{t('advice.none')}</p>;
  }
  return (
    <>
      {settled.length > 0 && (
        <p className={styles.hint}>
          {t('accepted.count', { count: settled.length })}
        </p>
      )}
      <ul className={styles.names}>
        {findings.map(finding => (
          <li key={`${finding.code} ${finding.resource.name}`}>
            <strong>
              <FindingMessage finding={finding} />
            </strong>{' '}
            <code>{finding.code}</code>
            {finding.share && (
              <span className={styles.hosts}>
                {t('cause.share', {
                  affected: String(finding.share.affected),
                  total: String(finding.share.total),
                  of: finding.share.of,
                })}
              </span>
            )}
            {finding.accepted && (
              <p className={styles.hint}>
                <Acceptance finding={finding} />
              </p>
            )}
            {!isSettled(finding) && (
              <>
                <p className={styles.hint}>{finding.fix.summary}</p>
                <Remedies remedies={finding.fix.remedies} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
