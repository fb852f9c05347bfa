import { lazy, Suspense } from 'react';
import { MissingEvidence } from '../states/MissingEvidence';
import { OnItsWay } from '../states/OnItsWay';
import { Stale } from '../states/Stale';
import { GitOpsLine } from '../parts/GitOpsLine';
import { MutedLine } from '../parts/MutedLine';
import { ProgressSteps } from '../parts/ProgressSteps';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { useIsCompact } from './CardVariant';
import { CauseBlock } from './CauseBlock';
import { CompactCause } from './CompactCause';
import { ExposureActions } from './ExposureActions';
import { ExposureAddress } from './ExposureAddress';
import { ExposureFooter } from './ExposureFooter';
import { OtherCauses } from './OtherCauses';
import { ProbeHint } from './ProbeHint';
import { TrafficFlowLink } from './TrafficFlowLink';
import { TracedView } from './TracedView';
import { TraceRows } from './TraceRows';
import styles from './IngressCard.module.css';

/** What may be proposed is asked apart from the trace, and no card waits for it. */
const ProposeFix = lazy(() =>
  import('../parts/ProposeFix').then(parts => ({ default: parts.ProposeFix })),
);

/** One traced exposure: address, path, the cause if there is one, and where to look next if there is none. */
export function TracedExposure(props: {
  view: TracedView;
  entityRef: string;
  reload(): void;
}) {
  const { view } = props;
  const { trace } = view;
  const { t } = useSpokesTranslation();
  const [first, ...others] = trace.causes;
  const isCompact = useIsCompact();
  const Cause = isCompact ? CompactCause : CauseBlock;

  return (
    <div className={styles.exposure}>
      <ExposureAddress url={trace.url} />
      <MutedLine muted={view.muted} />
      {view.progress && (
        <ProgressSteps steps={view.progress} spoke={view.exposure.spoke} />
      )}
      {trace.verdict === 'not-live' && trace.starting !== undefined && (
        <>
          {!view.progress && (
            <OnItsWay spoke={view.exposure.spoke} at="applied" />
          )}
          <p className={styles.sentence}>
            {t('notLive.starting', { count: trace.starting })}
          </p>
        </>
      )}
      <TraceRows view={view} />
      <Stale view={view} />
      {first && <Cause cause={first} view={view} />}
      {first && (
        <Suspense fallback={null}>
          <ProposeFix finding={first} exposure={view.exposure} />
        </Suspense>
      )}
      {others.length > 0 && <OtherCauses causes={others} />}
      {trace.missing.length > 0 && (
        <MissingEvidence
          missing={trace.missing}
          partly={trace.verdict !== 'unknown'}
        />
      )}
      {trace.probe && (
        <ProbeHint trace={trace} probe={trace.probe} since={view.since} />
      )}
      {trace.verdict === 'reachable' && !trace.probe && !isCompact && (
        <p className={styles.hint}>{t('next.clear')}</p>
      )}
      {trace.verdict === 'degraded' && !first && (
        <p className={styles.hint}>{t('next.degraded')}</p>
      )}
      <GitOpsLine
        gitOps={trace.gitOps}
        troubleOnly={isCompact || view.progress !== undefined}
      />
      <ExposureFooter view={view}>
        <ExposureActions {...props}>
          <TrafficFlowLink exposure={view.exposure} />
        </ExposureActions>
      </ExposureFooter>
    </div>
  );
}
