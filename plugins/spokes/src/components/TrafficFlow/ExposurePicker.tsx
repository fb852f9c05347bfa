import { Select } from '@backstage/ui';
import {
  ExposureView,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import styles from './TrafficFlow.module.css';

/** Chooses among several exposures, each with its verdict, worst first. */
export function ExposurePicker(props: {
  views: ExposureView[];
  chosen: ExposureView;
  onChoose(exposure: string): void;
}) {
  const { views, chosen, onChoose } = props;
  const { t } = useSpokesTranslation();
  return (
    <Select
      className={styles.picker}
      label={t('flow.exposure')}
      size="small"
      options={views.map(view => {
        const ref = formatExposureRef(view.exposure);
        const verdict = t(`verdict.${viewVerdict(view)}`);
        return { value: ref, label: `${ref} · ${verdict}` };
      })}
      value={formatExposureRef(chosen.exposure)}
      onChange={key => {
        if (key !== null) onChoose(String(key));
      }}
    />
  );
}
