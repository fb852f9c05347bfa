import { TracedLine as Line } from '@fitsync/backstage-plugin-spokes-common';
import { memo } from 'react';
import { Clock } from './Clock';
import { FlowLink } from './FlowLink';
import { ShortUrl } from './ShortUrl';
import { useSpokesTranslation } from './useSpokesTranslation';
import { VerdictChip } from './VerdictChip';
import { verdictWord } from './verdictWord';
import styles from './TracedList.module.css';

function ExposureLine(props: { line: Line; withSpoke: boolean }) {
  const { line, withSpoke } = props;
  const {
    answered,
    exposure,
    verdict,
    since,
    url,
    cause,
    accepted = 0,
    warnings,
    entityRef,
  } = line;
  const { t } = useSpokesTranslation();
  const name = `${exposure.namespace}/${exposure.service}`;
  return (
    <div className={styles.line}>
      <span>
        <VerdictChip verdict={verdictWord(verdict, answered)} />
      </span>
      <span className={styles.name}>
        {entityRef ? (
          <FlowLink entityRef={entityRef} exposure={exposure}>
            {name}
          </FlowLink>
        ) : (
          <span title={t('lines.notTied')}>{name}</span>
        )}
        {withSpoke && <span className={styles.hint}>{exposure.spoke}</span>}
      </span>
      <span className={styles.why}>
        {cause && <strong>{cause.title}</strong>}
        {url ? (
          <ShortUrl url={url} />
        ) : (
          <span className={styles.hint}>{t('lines.noAddress')}</span>
        )}
      </span>
      <span className={styles.hint}>
        {warnings > 0 && <>{t('lines.warnings', { count: warnings })} · </>}
        {accepted > 0 && <>{t('accepted.count', { count: accepted })} · </>}
        {t('lines.since')} <Clock at={since} />
      </span>
    </div>
  );
}

/** One exposure: its verdict, its name as a link to its flow, its address, and why. */
export const TracedLine = memo(ExposureLine);
