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
                  <VerdictChip verdict={viewVerdict(view)} />
                  <Address view={view} />
                  <span className={styles.hint}>{view.exposure.spoke}</span>
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
function Address({ view }: { view: ExposureView }) {
  const { exposure } = view;
  const url = view.status === 'traced' ? view.trace.url : undefined;
  const text = url ?? `${exposure.namespace}/${exposure.service}`;
  const cut = Math.max(url ? text.indexOf('/', text.indexOf('//') + 2) : 0, 0);
  return (
    <span className={styles.otherName} title={text}>
      {cut > 0 && <span className={styles.host}>{text.slice(0, cut)}</span>}
      <span className={styles.path}>{text.slice(cut)}</span>
    </span>
  );
}
