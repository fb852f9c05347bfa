import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { PlacedFinding } from '../../graph/sortFindings';
import { Remedies } from '../IngressCard/Remedies';
import { Acceptance } from '../parts/Acceptance';
import { ConsoleText } from '../parts/ConsoleText';
import { FindingMessage } from '../parts/FindingMessage';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './TrafficFlow.module.css';

/** A finding beside the first cause: sentence, share, and, unless it only follows from another, fix and whose it is. */
export function FindingDetail(props: {
  finding: Finding;
  part: PlacedFinding['part'];
}) {
  const { finding, part } = props;
  const { share, responsible, fix, code, resource } = finding;
  const { t } = useSpokesTranslation();
  return (
    <>
      <p className={styles.sentence}>
        <FindingMessage finding={finding} />
        {share && (
          <>
            {' '}
            {t('cause.share', {
              affected: String(share.affected),
              total: String(share.total),
              of: share.of,
            })}
          </>
        )}{' '}
        <code className={styles.code}>{code}</code>
      </p>
      <Acceptance finding={finding} />
      {part === 'consequence' ? (
        <p className={styles.hint}>{t('hopDetail.onlyFollows')}</p>
      ) : (
        <>
          <p className={styles.sentence}>
            <strong>{t('cause.fix')}</strong> ({t(`cause.${responsible}`)}):{' '}
            <ConsoleText text={fix.summary} region={resource.region} />
          </p>
          <Remedies remedies={fix.remedies} />
        </>
      )}
    </>
  );
}
