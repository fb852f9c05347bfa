import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { TracedView } from '../IngressCard/TracedView';
import { Age } from '../parts/Age';
import { ConsoleText } from '../parts/ConsoleText';
import { maxAgeOfSource } from '../parts/maxAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { isStaleIn } from './isStaleIn';
import { regionOf } from '../../graph/regionOf';
import { SourceCalls } from './SourceCalls';
import styles from './TrafficFlow.module.css';

/** What was found, held against what was expected, with the call it was read by and its age. */
export function EvidenceTable(props: { finding: Finding; view: TracedView }) {
  const { evidence, resource } = props.finding;
  const region = resource.region ?? regionOf(props.view.trace);
  const { t } = useSpokesTranslation();
  if (evidence.length === 0) return null;
  return (
    <table className={styles.evidence} aria-label={t('hopDetail.evidence')}>
      <thead>
        <tr>
          <th scope="col">{t('hopDetail.subject')}</th>
          <th scope="col">{t('hopDetail.expected')}</th>
          <th scope="col">{t('hopDetail.observed')}</th>
          <th scope="col">{t('hopDetail.source')}</th>
          <th scope="col">{t('hopDetail.age')}</th>
        </tr>
      </thead>
      <tbody>
        {evidence.map((one, index) => (
          <tr key={index}>
            <th scope="row">
              <ConsoleText text={one.subject} region={region} />
            </th>
            <td data-label={t('hopDetail.expected')}>
              {one.expected ? (
                <code>
                  <ConsoleText text={one.expected} region={region} />
                </code>
              ) : (
                t('hopDetail.nothingExpected')
              )}
            </td>
            <td data-label={t('hopDetail.observed')}>
              <code>
                <ConsoleText text={one.observed} region={region} />
              </code>
            </td>
            <td data-label={t('hopDetail.source')}>
              <SourceCalls source={one.source} />
            </td>
            <td data-label={t('hopDetail.age')}>
              <Age
                at={one.observedAt}
                stale={isStaleIn(props.view, one.observedAt)}
                maxAge={maxAgeOfSource(props.view, one.source)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
