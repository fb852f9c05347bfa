import { HopResult } from '@fitsync/backstage-plugin-spokes-common';
import { useHopChecks } from '../../api/useHopChecks';
import { TracedView } from '../IngressCard/TracedView';
import { Age } from '../parts/Age';
import { ConsoleText } from '../parts/ConsoleText';
import { maxAgeOfSource } from '../parts/maxAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Failed } from '../states/Failed';
import { Waiting } from '../states/Waiting';
import { regionOf } from '../../graph/regionOf';
import { SourceCalls } from './SourceCalls';
import styles from './TrafficFlow.module.css';

const glyphs = { pass: '✓', unknown: '?', skipped: '–' } as const;

/** What has to be so at a hop and what was found of it, check by check, with the calls that it was read by and its age. */
export function HopChecks(props: { result: HopResult; view: TracedView }) {
  const { result, view } = props;
  const { t } = useSpokesTranslation();
  const state = useHopChecks(view.exposure, result);
  const region = regionOf(view.trace);

  if (state.status === 'loading') {
    return <Waiting label={t('hopChecks.reading')} />;
  }
  if (state.status === 'failed') {
    return (
      <Failed
        title={t('hopChecks.failed')}
        error={state.error}
        onRetry={state.reload}
      />
    );
  }
  if (state.checks.length === 0) return null;
  return (
    <table className={styles.evidence} aria-label={t('hopChecks.label')}>
      <thead>
        <tr>
          <th scope="col">{t('hopChecks.rule')}</th>
          <th scope="col">{t('hopDetail.observed')}</th>
          <th scope="col">{t('hopDetail.source')}</th>
          <th scope="col">{t('hopDetail.age')}</th>
        </tr>
      </thead>
      <tbody>
        {state.checks.map(({ rule, status, found, source, observedAt }) => (
          <tr key={rule} data-status={status}>
            <th scope="row">{rule}</th>
            <td data-label={t('hopDetail.observed')}>
              <span
                role="img"
                aria-label={t(`rowStatus.${status}`)}
                className={styles.checkGlyph}
              >
                {glyphs[status]}
              </span>{' '}
              <ConsoleText text={found} region={region} />
            </td>
            <td data-label={t('hopDetail.source')}>
              {source ? <SourceCalls source={source} /> : '–'}
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
