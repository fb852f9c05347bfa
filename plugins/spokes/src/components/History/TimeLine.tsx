import { Button } from '@backstage/ui';
import { TransitionView } from '@fitsync/backstage-plugin-spokes-common';
import { useEffect, useRef } from 'react';
import { ReplayState } from '../../api/useReplay';
import { TracedView } from '../IngressCard/TracedView';
import { Clock } from '../parts/Clock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictChip } from '../parts/VerdictChip';
import { verdictWord } from '../parts/verdictWord';
import { viewVerdict } from '../parts/viewVerdict';
import { stepAlongLine } from './stepAlongLine';
import { TimeSteps } from './TimeSteps';
import { TransitionDetail } from './TransitionDetail';
import styles from './History.module.css';

/** The changes in a row as time runs, with now at its end; the arrow keys step from one to the next. */
export function TimeLine(props: {
  /** Newest first. */
  items: TransitionView[];
  /** `at` of the one that is drawn; null for now. */
  chosen: string | null;
  /** How it stands now. */
  view: TracedView;
  entityRef: string;
  replay: ReplayState;
  more?(): void;
  onChoose(at: string | null): void;
  onOpen(hop: string): void;
}) {
  const { items, chosen, view, replay, more, onChoose } = props;
  const { t } = useSpokesTranslation();
  const named = items.findIndex(({ at }) => at === chosen);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, items.length]);

  const stop = (at: string | null, isCurrent: boolean) => ({
    type: 'button' as const,
    className: styles.stop,
    'data-stop': true,
    ref: isCurrent ? current : undefined,
    'aria-current': isCurrent ? ('step' as const) : undefined,
    onClick: () => onChoose(at),
    onKeyDown: stepAlongLine,
  });

  return (
    <div className={styles.timeLine}>
      {replay.status === 'absent' && (
        <div className={styles.steps}>
          <span className={styles.empty}>{t('history.noSuch')}</span>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onChoose(null)}
          >
            {t('history.backToNow')}
          </Button>
        </div>
      )}
      <ol className={styles.line} aria-label={t('history.label')}>
        {more && (
          <li>
            <Button size="small" variant="secondary" onPress={more}>
              {t('history.more')}
            </Button>
          </li>
        )}
        {[...items].reverse().map((item, index) => (
          <li key={`${item.at} ${index}`}>
            <button {...stop(item.at, item.at === chosen)}>
              <VerdictChip
                verdict={verdictWord(item.verdict, item.answered !== undefined)}
                answered={item.answered}
              />
              <Clock at={item.at} />
            </button>
          </li>
        ))}
        <li>
          <button {...stop(null, named < 0)}>
            <VerdictChip
              verdict={viewVerdict(view)}
              answered={view.trace.probe?.status}
            />
            {t('history.now')}
          </button>
        </li>
      </ol>
      <TimeSteps
        count={items.length}
        position={named < 0 ? undefined : named}
        onStep={position => onChoose(items.at(position)?.at ?? null)}
        onNow={() => onChoose(null)}
      />
      {items.length > 0 && (
        <TransitionDetail
          {...props}
          item={
            replay.status === 'ready' ? replay.item : items[Math.max(named, 0)]
          }
          isDrawn={replay.status === 'ready'}
        />
      )}
    </div>
  );
}
