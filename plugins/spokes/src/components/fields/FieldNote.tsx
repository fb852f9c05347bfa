import { ReactNode } from 'react';
import styles from './fields.module.css';

const glyphs = { good: '✓', bad: '✕', neutral: '' } as const;

/** What a field says about its value while one types: sign and words. */
export function FieldNote(props: {
  tone: keyof typeof glyphs;
  children: ReactNode;
}) {
  return (
    <div className={styles.note} data-tone={props.tone}>
      {glyphs[props.tone] && <span aria-hidden>{glyphs[props.tone]} </span>}
      {props.children}
    </div>
  );
}
