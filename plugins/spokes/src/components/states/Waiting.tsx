import { Skeleton, VisuallyHidden } from '@backstage/ui';
import styles from './states.module.css';

/** Holds the place of what is being read. */
export function Waiting(props: { label: string }) {
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{props.label}</VisuallyHidden>
      {['40%', '100%', '100%', '90%'].map((width, at) => (
        <Skeleton key={at} width={width} height="1.5rem" />
      ))}
    </div>
  );
}
