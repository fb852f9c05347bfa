import { HopResult } from '@fitsync/backstage-plugin-spokes-common';
import partition from 'lodash/partition';
import { useHopChecks } from '../../api/useHopChecks';
import { TracedView } from '../IngressCard/TracedView';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Failed } from '../states/Failed';
import { Waiting } from '../states/Waiting';
import { CheckTable } from './CheckTable';
import { IdleChecks } from './IdleChecks';

/** What has to be so at a hop and what was found of it, check by check; what does not apply to it is folded. */
export function HopChecks(props: { result: HopResult; view: TracedView }) {
  const { result, view } = props;
  const { t } = useSpokesTranslation();
  const state = useHopChecks(view.exposure, result);

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
  const [idle, judged] = partition(
    state.checks,
    ({ status }) => status === 'skipped',
  );
  return (
    <>
      {judged.length > 0 && <CheckTable checks={judged} view={view} />}
      {idle.length > 0 && <IdleChecks checks={idle} />}
    </>
  );
}
