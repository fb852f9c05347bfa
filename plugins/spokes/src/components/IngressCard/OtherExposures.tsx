import { ExposureView } from '@fitsync/backstage-plugin-spokes-common';
import countBy from 'lodash/countBy';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import { ViewVerdict } from '../parts/verdictWord';
import { OtherExposureList } from './OtherExposureList';
import styles from './IngressCard.module.css';

const most = 5;

/** Worst first, as the backend sorts. */
const verdicts: ViewVerdict[] = [
  'blocked',
  'degraded',
  'unknown',
  'unconfirmed',
  'notLive',
  'reachable',
  'answered',
];

/** The exposures beside the worst: a line each, five at most, then how many more and how they fare. */
export function OtherExposures(props: {
  views: ExposureView[];
  entityRef: string;
  reload(): void;
}) {
  const { views, ...rest } = props;
  const { t } = useSpokesTranslation();
  const more = views.slice(most);
  const tally = countBy(more, viewVerdict);

  return (
    <section aria-label={t('others.label')} className={styles.others}>
      <OtherExposureList {...rest} views={views.slice(0, most)} />
      {more.length > 0 && (
        <Disclosure
          summary={t('others.more', {
            count: more.length,
            verdicts: verdicts
              .filter(verdict => tally[verdict])
              .map(verdict => `${tally[verdict]} ${t(`verdict.${verdict}`)}`)
              .join(', '),
          })}
        >
          <OtherExposureList {...rest} views={more} />
        </Disclosure>
      )}
    </section>
  );
}
