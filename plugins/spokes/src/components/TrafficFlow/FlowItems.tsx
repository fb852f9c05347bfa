import { ReactNode } from 'react';
import { FlowItem } from '../../graph/foldHealthy';
import { FlowStep } from '../../graph/FlowStep';
import { FlowFold } from './FlowFold';
import { FlowHop } from './FlowHop';
import { FlowPath } from './FlowPath';
import styles from './TrafficFlow.module.css';

/** The hops of one place, in order. */
export function FlowItems(
  props: FlowPath & {
    items: FlowItem[];
    /** Shown under a hop while it is open. */
    detail?(step: FlowStep): ReactNode;
  },
) {
  return (
    <ol className={styles.items}>
      {props.items.map(item =>
        item.kind === 'step' ? (
          <FlowHop {...props} key={item.step.hop} step={item.step} />
        ) : (
          <FlowFold {...props} key={item.steps[0].hop} fold={item} />
        ),
      )}
    </ol>
  );
}
