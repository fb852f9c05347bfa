import { ReactNode, useState } from 'react';
import styles from './parts.module.css';

/** Folds detail away. Its content is mounted when first opened: forty exposures cost forty lines. */
export function Disclosure(props: {
  summary: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={props.className ?? styles.disclosure}
      onToggle={event => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className={styles.summary}>{props.summary}</summary>
      {opened && props.children}
    </details>
  );
}
