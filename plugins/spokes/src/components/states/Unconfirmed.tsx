import {
  ExposureView,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { CodeBlock } from '../parts/CodeBlock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { PathSketch } from './PathSketch';
import styles from './states.module.css';

/** The annotation is a claim that the cluster does not bear out; gives the line that does. */
export function Unconfirmed(props: {
  view: Extract<ExposureView, { status: 'unconfirmed' }>;
}) {
  const { exposure, lineToAdd } = props.view;
  const { t } = useSpokesTranslation();
  return (
    <div className={styles.stack}>
      <PathSketch kind="unclaimed" />
      <p className={styles.sentence}>
        {t('unconfirmed.what', { exposure: formatExposureRef(exposure) })}
      </p>
      <CodeBlock text={lineToAdd} what={t('copy.what.line')} />
    </div>
  );
}
