import { ExposureView } from '@fitsync/backstage-plugin-spokes-common';
import { ExternalLink } from '../parts/ExternalLink';
import { GitOpsLine } from '../parts/GitOpsLine';
import { ProgressSteps } from '../parts/ProgressSteps';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { NotApplied } from './NotApplied';
import { OnItsWay } from './OnItsWay';
import styles from './states.module.css';

/** Absent on the spoke is not yet, never an error: says what will happen and where it is on its way. */
export function NotLive(props: {
  view: Extract<ExposureView, { status: 'not-live' }>;
}) {
  const { exposure, pullRequest, progress, gitOps, cause } = props.view;
  const { t } = useSpokesTranslation();
  return (
    <div className={styles.stack}>
      <p className={styles.sentence}>
        {t('notLive.what', {
          service: `${exposure.namespace}/${exposure.service}`,
          spoke: exposure.spoke,
        })}
      </p>
      {progress ? (
        <ProgressSteps steps={progress} spoke={exposure.spoke} />
      ) : (
        <OnItsWay
          spoke={exposure.spoke}
          at={pullRequest ? 'proposed' : 'unseen'}
        />
      )}
      <GitOpsLine gitOps={gitOps} />
      {cause && <NotApplied cause={cause} />}
      {pullRequest && !progress?.some(({ url }) => url === pullRequest) && (
        <div className={styles.sentence}>
          <ExternalLink href={pullRequest}>
            {t('notLive.pullRequest')}
          </ExternalLink>
        </div>
      )}
      {!pullRequest && !progress && (
        <div className={styles.sentence}>{t('notLive.noPullRequest')}</div>
      )}
    </div>
  );
}
