import { useFlowQuery } from '../../api/useFlowQuery';
import { firstToOpen } from '../../graph/firstToOpen';
import { toLanes } from '../../graph/toLanes';
import { toSteps } from '../../graph/toSteps';
import { TracedView } from '../IngressCard/TracedView';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { MissingEvidence } from '../states/MissingEvidence';
import { FlowDrawing } from './FlowDrawing';
import { FlowList } from './FlowList';
import { useIsWide } from './useIsWide';
import styles from './TrafficFlow.module.css';

/** Width from which the path is drawn, in the page’s letters: below it the list is easier to read. */
const drawnFrom = 56.25;

/** In the address where a reader has closed the hop that was open. */
const none = 'none';

/** The path of a view, drawn where there is room and listed where there is not, with one hop open. */
export function PathOfView({ view }: { view: TracedView }) {
  const { trace } = view;
  const { t } = useSpokesTranslation();
  const { hop, change } = useFlowQuery();
  const { ref, isWide } = useIsWide(drawnFrom);

  const steps = toSteps(trace);
  const open = hop
    ? steps.find(step => step.hop === hop)?.hop
    : firstToOpen(trace, steps);
  const path = {
    view,
    lanes: toLanes(steps),
    open,
    onOpen: (chosen: string) => change({ hop: chosen }),
    onClose: () => change({ hop: none }),
  };

  return (
    <>
      {hop && hop !== none && !open && (
        <p className={styles.hint}>{t('flow.noSuchHop', { hop })}</p>
      )}
      {steps.length > 0 ? (
        <div ref={ref}>
          {isWide ? <FlowDrawing {...path} /> : <FlowList {...path} />}
        </div>
      ) : (
        <>
          <p className={styles.sentence}>{t('flow.notTraced')}</p>
          <MissingEvidence missing={trace.missing} />
        </>
      )}
    </>
  );
}
