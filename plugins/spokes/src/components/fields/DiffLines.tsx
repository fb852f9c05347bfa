import styles from './fields.module.css';

const kinds: Record<string, string> = {
  '+': 'added',
  '-': 'removed',
  '@': 'hunk',
};

/** Lines of a diff; their signs stay, so that colour adds nothing but speed. */
export function DiffLines({ lines }: { lines: string[] }) {
  return (
    // The region scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.diff} tabIndex={0}>
      {lines.map((line, index) => (
        <span key={index} data-kind={kinds[line[0]]} className={styles.line}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
