import { ReactNode } from 'react';
import { useSpokesTranslation } from './useSpokesTranslation';
import styles from './parts.module.css';

const glyphs = {
  done: '✓',
  now: '●',
  ahead: '○',
  unknown: '?',
  stuck: '✗',
} as const;

export interface Stage {
  state: keyof typeof glyphs;
  title: ReactNode;
}

/** How far something is that goes through one stage after another; the sign of each stage has its word. */
export function Stages(props: { label: string; stages: Stage[] }) {
  const { t } = useSpokesTranslation();
  return (
    <ol className={styles.stages} aria-label={props.label}>
      {props.stages.map(({ state, title }, index) => (
        <li
          key={index}
          data-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span
            role="img"
            aria-label={t(`stages.${state}`)}
            title={t(`stages.${state}`)}
          >
            {glyphs[state]}
          </span>{' '}
          {title}
        </li>
      ))}
    </ol>
  );
}
