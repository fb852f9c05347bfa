import { Button } from '@backstage/ui';
import { TransitionView } from '@fitsync/backstage-plugin-spokes-common';
import { regionOf } from '../../graph/regionOf';
import { TracedView } from '../IngressCard/TracedView';
import { Clock } from '../parts/Clock';
import { ConsoleText } from '../parts/ConsoleText';
import { CopyButton } from '../parts/CopyButton';
import { OwnerLink } from '../parts/OwnerLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictChip } from '../parts/VerdictChip';
import { verdictWord } from '../parts/verdictWord';
import { HopChanges } from './HopChanges';
import { linkToTransition } from './linkToTransition';
import { transitionMarkdown } from './transitionMarkdown';
import styles from './History.module.css';

/** What one change was: from which verdict to which, because of what, what had changed, and which hops stand otherwise. */
export function TransitionDetail(props: {
  item: TransitionView;
  /** Whether the path is drawn as it was then. */
  isDrawn: boolean;
  view: TracedView;
  entityRef: string;
  onChoose(at: string): void;
  onOpen(hop: string): void;
}) {
  const { item, isDrawn, view, entityRef, onChoose, onOpen } = props;
  const { at, interval, verdict, previous, cause, changes, replay } = item;
  const { answered, previousAnswered } = item;
  const { t } = useSpokesTranslation();
  const link = () => linkToTransition(view.exposure, at);
  return (
    <section className={styles.detail} aria-label={t('history.detail')}>
      <div className={styles.turn}>
        {!isDrawn && <span>{t('history.last')}</span>}
        {interval ? (
          <span>
            {t('history.between')} <Clock at={interval.from} />{' '}
            {t('history.and')} <Clock at={interval.to} />
          </span>
        ) : (
          <Clock at={at} />
        )}
        {previous && (
          <>
            <VerdictChip
              verdict={verdictWord(previous, previousAnswered !== undefined)}
              answered={previousAnswered}
            />
            <span aria-hidden>→</span>
          </>
        )}
        <VerdictChip
          verdict={verdictWord(verdict, answered !== undefined)}
          answered={answered}
        />
      </div>
      {cause && (
        <div className={styles.turn}>
          <strong>{cause.title}</strong> <code>{cause.code}</code>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onOpen(cause.hop)}
          >
            {t('history.hop', { hop: t(`hop.${cause.hop}`) })}
          </Button>
        </div>
      )}
      {replay?.owner && (
        <div>
          {t('cause.owner')} <OwnerLink entityRef={replay.owner} />
        </div>
      )}
      {changes.length > 0 ? (
        <ul className={styles.changes}>
          {changes.map(change => (
            <li key={change}>
              <ConsoleText text={change} region={regionOf(view.trace)} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>{t('history.noChanges')}</p>
      )}
      {replay && <HopChanges {...replay} onOpen={onOpen} />}
      <div className={styles.steps}>
        {!isDrawn && (
          <Button size="small" variant="secondary" onPress={() => onChoose(at)}>
            {t('history.see')}
          </Button>
        )}
        <CopyButton
          text={() =>
            transitionMarkdown({ t, item, view, entityRef, link: link() })
          }
        >
          {t('history.copy')}
        </CopyButton>
        <CopyButton text={link}>{t('history.copyLink')}</CopyButton>
      </div>
    </section>
  );
}
