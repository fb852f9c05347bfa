import {
  ExposureView,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { Disclosure } from '../parts/Disclosure';
import { VerdictChip } from '../parts/VerdictChip';
import { viewVerdict } from '../parts/viewVerdict';
import { ExposureDetail } from './ExposureDetail';
import styles from './IngressCard.module.css';

/** A line an exposure, which opens. */
export function OtherExposureList(props: {
  views: ExposureView[];
  entityRef: string;
  reload(): void;
}) {
  const { views, ...rest } = props;
  return (
    <ul className={styles.otherList}>
      {views.map(view => {
        const ref = formatExposureRef(view.exposure);
        return (
          <li key={ref}>
            <Disclosure
              summary={
                <span className={styles.otherLine}>
                  <span className={styles.otherName}>{addressOf(view)}</span>
                  <span className={styles.hint}>{view.exposure.spoke}</span>
                  <VerdictChip verdict={viewVerdict(view)} />
                </span>
              }
            >
              <ExposureDetail {...rest} view={view} />
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}

/** The URL, else namespace and service: the spoke stands beside it. */
function addressOf({ exposure, ...view }: ExposureView): string {
  const url = 'trace' in view ? view.trace.url : undefined;
  return url ?? `${exposure.namespace}/${exposure.service}`;
}
