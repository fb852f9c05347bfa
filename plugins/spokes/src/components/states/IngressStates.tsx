import { ReactNode } from 'react';
import { EntityIngressState } from '../../api/useEntityIngress';
import { Denied } from './Denied';
import { Failed } from './Failed';
import { Loading } from './Loading';
import { PathSketch } from './PathSketch';
import styles from './states.module.css';

/** What is shown until an entity's ingress is there, or instead of it. */
export function IngressStates(props: {
  state: EntityIngressState;
  children(ready: Extract<EntityIngressState, { status: 'ready' }>): ReactNode;
}) {
  const { state, children } = props;
  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'denied':
      return <Denied />;
    case 'failed':
      return (
        <div className={styles.stack}>
          <PathSketch kind="unasked" />
          <Failed error={state.error} onRetry={state.reload} />
        </div>
      );
    case 'ready':
      return <>{children(state)}</>;
    default:
      throw new Error(`Not a state: ${JSON.stringify(state satisfies never)}`);
  }
}
