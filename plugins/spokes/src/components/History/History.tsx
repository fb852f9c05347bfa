import { useState } from 'react';
import { formatExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { useEntityHistory } from '../../api/useEntityHistory';
import { useFlowQuery } from '../../api/useFlowQuery';
import { ReplayState } from '../../api/useReplay';
import { TracedView } from '../IngressCard/TracedView';
import { Clock } from '../parts/Clock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import { Failed } from '../states/Failed';
import { Loading } from '../states/Loading';
import { TimeLine } from './TimeLine';
import styles from './History.module.css';

interface HistoryProps {
  /** How it stands now. */
  view: TracedView;
  entityRef: string;
  replay: ReplayState;
  onOpen(hop: string): void;
}

/** When the verdict changed and why. Asked for when it is opened, or when the address names a change. */
export function History(props: HistoryProps) {
  const { view } = props;
  const { t } = useSpokesTranslation();
  const { at } = useFlowQuery();
  const [opened, setOpened] = useState(Boolean(at));
  return (
    <details
      className={styles.history}
      open={opened}
      onToggle={event => setOpened(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        {t('history.title')}{' '}
        <span className={styles.since}>
          {t(`footer.${viewVerdict(view)}`)} <Clock at={view.since} />
        </span>
      </summary>
      {opened && <Transitions {...props} />}
    </details>
  );
}

function Transitions(props: HistoryProps) {
  const { view, entityRef, replay } = props;
  const { t } = useSpokesTranslation();
  const { at, change } = useFlowQuery();
  const exposure = formatExposureRef(view.exposure);
  const state = useEntityHistory(entityRef, exposure, view.since);

  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') {
    return (
      <Failed
        title={t('history.failed')}
        error={state.error}
        onRetry={state.reload}
      />
    );
  }
  if (state.items.length === 0 && at === null) {
    return <p className={styles.empty}>{t('history.empty')}</p>;
  }
  // An old change that a link leads to stands beyond the pages that were read.
  const isBeyond =
    replay.status === 'ready' &&
    !state.items.some(item => item.at === replay.item.at);
  return (
    <TimeLine
      {...props}
      items={isBeyond ? [...state.items, replay.item] : state.items}
      more={state.more}
      chosen={at}
      onChoose={chosen =>
        change({ exposure, at: chosen, hop: null, side: null })
      }
    />
  );
}
