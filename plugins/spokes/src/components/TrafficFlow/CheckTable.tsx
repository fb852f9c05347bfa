import { HopCheck } from '@fitsync/backstage-plugin-spokes-common';
import sortBy from 'lodash/sortBy';
import { regionOf } from '../../graph/regionOf';
import { TracedView } from '../IngressCard/TracedView';
import { Age } from '../parts/Age';
import { ConsoleText } from '../parts/ConsoleText';
import { maxAgeOfSource } from '../parts/maxAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { SourceCalls } from './SourceCalls';
import styles from './TrafficFlow.module.css';

const glyphs = { pass: '✓', unknown: '?', skipped: '–' } as const;

/** Checks with what was found, the calls that it was read by and its age: what is not known first, what merely holds last. */
export function CheckTable(props: { checks: HopCheck[]; view: TracedView }) {
  const { view } = props;
  const { t } = useSpokesTranslation();
  const region = regionOf(view.trace);
  const checks = sortBy(
    props.checks,
    ({ status }) => status === 'pass',
    ({ found }) => found === '',
  );
  // Where all of them merely hold, there is nothing to read beside them.
  const isSeen = checks.some(({ found }) => found !== '');
  return (
    <table
      className={styles.evidence}
      data-columns={isSeen ? 'checks' : 'rules'}
      aria-label={t('hopChecks.label')}
    >
      <thead>
        <tr>
          <th scope="col">{t('hopChecks.rule')}</th>
          {isSeen && <th scope="col">{t('hopDetail.observed')}</th>}
          <th scope="col">{t('hopDetail.source')}</th>
          <th scope="col">{t('hopDetail.age')}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({ rule, status, found, source, observedAt }) => (
          <tr key={rule} data-status={status}>
            <th scope="row">
              <span
                role="img"
                aria-label={t(`rowStatus.${status}`)}
                className={styles.checkGlyph}
              >
                {glyphs[status]}
              </span>{' '}
              {rule}
            </th>
            {isSeen && (
              <td data-label={t('hopDetail.observed')}>
                {found && <ConsoleText text={found} region={region} />}
              </td>
            )}
            <td data-label={t('hopDetail.source')}>
              {source && <SourceCalls source={source} />}
            </td>
            <td data-label={t('hopDetail.age')}>
              <Age at={observedAt} maxAge={maxAgeOfSource(view, source)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
