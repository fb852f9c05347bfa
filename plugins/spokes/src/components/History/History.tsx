import { useState } from 'react';
import { formatExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { useEntityHistory } from '../../api/useEntityHistory';
import { useFlowQuery } from '../../api/useFlowQuery';
import { TracedView } from '../IngressCard/TracedView';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Failed } from '../states/Failed';
import { Loading } from '../states/Loading';
import { TimeLine } from './TimeLine';
import styles from './History.module.css';

/** When the verdict changed and why. Asked for when it is opened, or named by the address. */
export function History(props: {
  view: TracedView;
  entityRef: string;
  onOpen(hop: string): void;
}) {
  const { t } = useSpokesTranslation();
  const { at } = useFlowQuery();
  const [opened, setOpened] = useState(Boolean(at));
  return (
    <details
      className={styles.history}
      open={opened}
      onToggle={event => setOpened(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{t('history.title')}</summary>
      {opened && <Transitions {...props} />}
    </details>
  );
}

function Transitions(props: {
  view: TracedView;
  entityRef: string;
  onOpen(hop: string): void;
}) {
  const { view, entityRef, onOpen } = props;
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
  if (state.items.length === 0) {
    return <p className={styles.empty}>{t('history.empty')}</p>;
  }
  return (
    <TimeLine
      items={state.items}
      more={state.more}
      chosen={at}
      onChoose={chosen => change({ exposure, at: chosen })}
      onOpen={onOpen}
    />
  );
}
