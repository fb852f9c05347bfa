import { ReactNode, useState } from 'react';
import { FlowFold as Fold } from '../../graph/foldHealthy';
import { FlowStep } from '../../graph/FlowStep';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FlowHop } from './FlowHop';
import { FlowPath } from './FlowPath';
import { moveAlongPath } from './moveAlongPath';
import styles from './TrafficFlow.module.css';

/** Several healthy hops in one line, which unfolds; unfolded as long as one of them is open. */
export function FlowFold(
  props: FlowPath & {
    fold: Fold;
    detail?(step: FlowStep): ReactNode;
  },
) {
  const { steps, tone } = props.fold;
  const { t } = useSpokesTranslation();
  const [unfolded, setUnfolded] = useState(false);
  const skipped = steps.filter(step => step.tone === 'skipped').length;
  const holdsOpen = steps.some(({ hop }) => hop === props.open);
  const expanded = unfolded || holdsOpen;
  const toggle = () => {
    setUnfolded(!expanded);
    if (holdsOpen) props.onClose();
  };

  return (
    <li className={styles.item} data-tone={tone}>
      <button
        type="button"
        className={styles.hop}
        aria-expanded={expanded}
        data-flow-hop
        onKeyDown={moveAlongPath}
        onClick={toggle}
      >
        <span aria-hidden className={styles.glyph}>
          {toneGlyphs[tone]}
        </span>
        <span className={styles.name}>
          <span className={styles.hopTitle}>
            {t(`flow.folded.${tone}`, { count: steps.length - skipped })}
          </span>
          {skipped > 0 && ' '}
          {skipped > 0 && (
            <span className={styles.word}>
              {t('flow.folded.skipped', { count: skipped })}
            </span>
          )}
        </span>
        {!expanded && (
          <span className={styles.summary} data-summary>
            {t(`hop.${steps[0].hop}`)} …{' '}
            {t(`hop.${steps[steps.length - 1].hop}`)}
          </span>
        )}
      </button>
      {expanded && (
        <ol className={styles.items}>
          {steps.map(step => (
            <FlowHop {...props} key={step.hop} step={step} />
          ))}
        </ol>
      )}
    </li>
  );
}
