import {
  ExposureView,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { MissingEvidence } from '../states/MissingEvidence';
import { EditDescriptor } from '../states/EditDescriptor';
import { NotLive } from '../states/NotLive';
import { PathSketch } from '../states/PathSketch';
import { Unconfirmed } from '../states/Unconfirmed';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { CheckNow } from './CheckNow';
import { TracedExposure } from './TracedExposure';
import styles from './IngressCard.module.css';

/** One exposure, opened. */
export function ExposureDetail(props: {
  view: ExposureView;
  entityRef: string;
  reload(): void;
}) {
  const { view } = props;
  const { t } = useSpokesTranslation();
  const { spoke } = view.exposure;

  switch (view.status) {
    case 'traced':
      return <TracedExposure {...props} view={view} />;
    case 'not-live':
      return <NotLive view={view} />;
    case 'unconfirmed':
      return <Unconfirmed view={view} />;
    case 'no-evidence':
      return (
        <div className={styles.exposure}>
          <PathSketch kind="unread" />
          <p className={styles.sentence}>{t('missing.never', { spoke })}</p>
          <MissingEvidence missing={view.missing} />
          <div className={styles.actions}>
            <CheckNow entityRef={props.entityRef} reload={props.reload} />
          </div>
        </div>
      );
    case 'unknown-spoke':
      return (
        <div className={styles.exposure}>
          <PathSketch kind="noSpoke" />
          <p className={styles.sentence}>
            {t('unknownSpoke.what', {
              exposure: formatExposureRef(view.exposure),
            })}
          </p>
          <p className={styles.sentence}>{view.message}</p>
          <EditDescriptor />
        </div>
      );
    default:
      throw new Error(
        `Not a view of an exposure: ${JSON.stringify(view satisfies never)}`,
      );
  }
}
