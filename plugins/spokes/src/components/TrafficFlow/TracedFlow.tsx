import { formatExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { useFlowQuery } from '../../api/useFlowQuery';
import { useReplay } from '../../api/useReplay';
import { Callers } from '../Callers';
import { History, PastBanner, pastView } from '../History';
import { ExposureFooter } from '../IngressCard/ExposureFooter';
import { TracedView } from '../IngressCard/TracedView';
import { ComparisonLine } from '../parts/ComparisonLine';
import { GitOpsLine } from '../parts/GitOpsLine';
import { MutedLine } from '../parts/MutedLine';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Failed } from '../states/Failed';
import { MissingEvidence } from '../states/MissingEvidence';
import { Stale } from '../states/Stale';
import { Waiting } from '../states/Waiting';
import { FlowHeader } from './FlowHeader';
import { PathOfView } from './PathOfView';
import styles from './TrafficFlow.module.css';

/** A traced exposure: verdict and address, what one can do about it, and the path as it is or was. */
export function TracedFlow(props: {
  view: TracedView;
  entityRef: string;
  reload(): void;
}) {
  const { view, entityRef } = props;
  const { trace } = view;
  const { t } = useSpokesTranslation();
  const { at, side, change } = useFlowQuery();
  const replay = useReplay(entityRef, formatExposureRef(view.exposure), at);
  const past =
    replay.status === 'ready' ? pastView(view, replay.item, side) : undefined;

  return (
    <>
      <FlowHeader {...props} />
      <MutedLine muted={view.muted} />
      <GitOpsLine gitOps={trace.gitOps} />
      <History
        view={view}
        entityRef={entityRef}
        replay={replay}
        onOpen={hop => change({ hop })}
      />
      {past ? <PastBanner past={past} /> : <Stale view={view} />}
      {replay.status === 'failed' && (
        <Failed
          title={t('history.replayFailed')}
          error={replay.error}
          onRetry={replay.reload}
        />
      )}
      {replay.status === 'loading' ? (
        <Waiting label={t('history.reading')} />
      ) : (
        replay.status !== 'failed' && <PathOfView view={past ?? view} />
      )}
      {!past && trace.verdict !== 'unknown' && (
        <MissingEvidence missing={trace.missing} partly />
      )}
      {!past && trace.verdict === 'reachable' && (
        <p className={styles.hint}>{t('next.clear')}</p>
      )}
      <Callers exposure={view.exposure} entityRef={entityRef} />
      <ComparisonLine comparison={view.comparison} />
      <ExposureFooter view={view} />
    </>
  );
}
