import { Button } from '@backstage/ui';
import { TransitionView } from '@fitsync/backstage-plugin-spokes-common';
import { KeyboardEvent } from 'react';
import { Clock } from '../parts/Clock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictChip } from '../parts/VerdictChip';
import { verdictWord } from '../parts/verdictWord';
import { TransitionDetail } from './TransitionDetail';
import styles from './History.module.css';

/** The transitions in a row, newest first; one of them is open, and the arrow keys step from one to the next. */
export function TimeLine(props: {
  items: TransitionView[];
  /** `at` of the one to open; the newest by default. */
  chosen: string | null;
  more?(): void;
  onChoose(at: string): void;
  onOpen(hop: string): void;
}) {
  const { items, chosen, more, onChoose, onOpen } = props;
  const { t } = useSpokesTranslation();
  const named = items.findIndex(({ at }) => at === chosen);
  const open = Math.max(named, 0);
  const choose = (index: number) => {
    const item = items.at(index);
    if (item && index >= 0) onChoose(item.at);
  };

  return (
    <div className={styles.timeLine}>
      {chosen && named < 0 && (
        <p className={styles.empty}>{t('history.noSuch')}</p>
      )}
      <ol className={styles.line} aria-label={t('history.label')}>
        {items.map((item, index) => (
          <li key={`${item.at} ${index}`}>
            <button
              type="button"
              className={styles.stop}
              aria-current={index === open ? 'step' : undefined}
              onClick={() => choose(index)}
              onKeyDown={step}
            >
              <VerdictChip verdict={verdictWord(item.verdict)} />
              <Clock at={item.at} />
            </button>
          </li>
        ))}
        {more && (
          <li>
            <Button size="small" variant="secondary" onPress={more}>
              {t('history.more')}
            </Button>
          </li>
        )}
      </ol>
      <TransitionDetail item={items[open]} onOpen={onOpen} />
      <div className={styles.steps}>
        <Button
          size="small"
          variant="secondary"
          isDisabled={open === 0}
          onPress={() => choose(open - 1)}
        >
          {t('history.newer')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          isDisabled={open === items.length - 1}
          onPress={() => choose(open + 1)}
        >
          {t('history.older')}
        </Button>
        <span className={styles.empty}>
          {t('history.position', {
            index: String(open + 1),
            total: String(items.length),
          })}
        </span>
      </div>
    </div>
  );
}

/** Along the line, as the arrows point: right is older. */
function step(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const stops = [
    ...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? []),
  ];
  const next =
    stops.indexOf(event.currentTarget as HTMLButtonElement) + (by ?? 0);
  if (!by || next < 0) return;
  stops.at(next)?.focus();
  event.preventDefault();
}
