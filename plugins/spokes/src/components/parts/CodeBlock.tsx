import { CopyButton } from './CopyButton';
import styles from './parts.module.css';

/** Text to copy as it stands: a command, a patch, a line. */
export function CodeBlock(props: { text: string; what: string }) {
  return (
    <div className={styles.codeBlock}>
      <pre className={styles.code}>
        <code>{props.text}</code>
      </pre>
      <CopyButton text={props.text} what={props.what} />
    </div>
  );
}
