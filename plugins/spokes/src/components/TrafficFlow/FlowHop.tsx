import { VisuallyHidden } from '@backstage/ui';
import { ReactNode } from 'react';
import { FlowStep } from '../../graph/FlowStep';
import { seenAt } from '../../graph/seenAt';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { Age } from '../parts/Age';
import { maxAgeOfHop } from '../parts/maxAge';
import { sharedAge } from '../parts/sharedAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FlowPath } from './FlowPath';
import { HopTitle } from './HopTitle';
import { isStaleIn } from './isStaleIn';
import { moveAlongPath } from './moveAlongPath';
import styles from './TrafficFlow.module.css';
import { ZoneLanes } from './ZoneLanes';

/** One hop: sign, name, word, what was seen and when; opens its evidence. */
export function FlowHop(
  props: FlowPath & { step: FlowStep; detail?(step: FlowStep): ReactNode },
) {
  const { step, view, open, onOpen, onClose, detail } = props;
  const { hop, tone, result, cause } = step;
  const { t } = useSpokesTranslation();
  const isOpen = open === hop;
  const isStale = isStaleIn(view, result.observedAt);
  const word = t(`rowStatus.${tone}`);
  // Of one age, it stands once below the path.
  const together = sharedAge(view.trace.hops.map(one => one.observedAt));

  return (
    <li className={styles.item} data-tone={tone} data-hop={hop}>
      <button
        type="button"
        className={styles.hop}
        aria-expanded={isOpen}
        data-flow-hop
        onKeyDown={moveAlongPath}
        onClick={() => (isOpen ? onClose() : onOpen(hop))}
      >
        <span aria-hidden className={styles.glyph}>
          {toneGlyphs[tone]}
        </span>
        <span className={styles.name}>
          <span className={styles.hopTitle}>
            <HopTitle hop={hop} />
          </span>
          {tone === 'pass' ? (
            <VisuallyHidden>: {word}</VisuallyHidden>
          ) : (
            <>
              <VisuallyHidden>: </VisuallyHidden>{' '}
              <span className={styles.word}>{word}</span>
            </>
          )}
        </span>
        <span className={styles.summary} data-summary>
          {cause
            ? t('rows.follows', { cause: t(`hop.${cause.hop}`) })
            : seenAt(result)}
        </span>
        {(isStale || !together) && (
          <Age
            at={result.observedAt}
            stale={isStale}
            maxAge={maxAgeOfHop(view, result)}
          />
        )}
      </button>
      {step.zones && !(isOpen && detail) && (
        <ZoneLanes zones={step.zones} isCause={tone === 'cause'} />
      )}
      {isOpen && detail?.(step)}
    </li>
  );
}
