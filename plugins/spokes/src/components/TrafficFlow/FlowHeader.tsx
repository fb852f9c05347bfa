import { ExposureActions } from '../IngressCard/ExposureActions';
import { ExposureAddress } from '../IngressCard/ExposureAddress';
import { TracedView } from '../IngressCard/TracedView';
import { Age } from '../parts/Age';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictChip } from '../parts/VerdictChip';
import { viewVerdict } from '../parts/viewVerdict';
import styles from './TrafficFlow.module.css';

/** The verdict, where the path breaks, how much of the trouble is one thing, and the address; beside it, what one can do. */
export function FlowHeader(props: {
  view: TracedView;
  entityRef: string;
  reload(): void;
}) {
  const { view } = props;
  const { accepted, causes, consequences, firstBlocking, hops } = view.trace;
  const { t } = useSpokesTranslation();
  const unknown = hops.filter(({ status }) => status === 'unknown').length;
  const counts = [
    causes.length > 0 && t('flow.causes', { count: causes.length }),
    consequences.length > 0 &&
      t('flow.consequences', { count: consequences.length }),
    unknown > 0 && t('flow.unknown', { count: unknown }),
    accepted && t('accepted.count', { count: accepted }),
  ].filter(Boolean);

  return (
    <header className={styles.header}>
      <div role="status" className={styles.verdict}>
        <VerdictChip
          verdict={viewVerdict(view)}
          answered={view.trace.probe?.status}
        />
        {firstBlocking && (
          <strong>
            {t('flow.blockedAt', { hop: t(`hop.${firstBlocking}`) })}
          </strong>
        )}
        {counts.length > 0 && (
          <span className={styles.hint}>{counts.join(' · ')}</span>
        )}
        {view.stale && <Age at={view.trace.observedAt} stale />}
      </div>
      <ExposureAddress url={view.trace.url} />
      <ExposureActions {...props} />
    </header>
  );
}
