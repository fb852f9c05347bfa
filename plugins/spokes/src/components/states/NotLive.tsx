import { ExposureView } from '@fitsync/backstage-plugin-spokes-common';
import { ExternalLink } from '../parts/ExternalLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { OnItsWay } from './OnItsWay';
import styles from './states.module.css';

/** Absent on the spoke is not yet, never an error: says what will happen and where it is on its way. */
export function NotLive(props: {
  view: Extract<ExposureView, { status: 'not-live' }>;
}) {
  const { exposure, pullRequest } = props.view;
  const { t } = useSpokesTranslation();
  return (
    <div className={styles.stack}>
      <p className={styles.sentence}>
        {t('notLive.what', {
          service: `${exposure.namespace}/${exposure.service}`,
          spoke: exposure.spoke,
        })}
      </p>
      <OnItsWay
        spoke={exposure.spoke}
        at={pullRequest ? 'proposed' : 'unseen'}
      />
      <div className={styles.sentence}>
        {pullRequest ? (
          <ExternalLink href={pullRequest}>
            {t('notLive.pullRequest')}
          </ExternalLink>
        ) : (
          t('notLive.noPullRequest')
        )}
      </div>
    </div>
  );
}
