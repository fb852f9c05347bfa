import { Button } from '@backstage/ui';
import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import { diffSteps } from '../../graph/diffSteps';
import { FlowStep } from '../../graph/FlowStep';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { toSteps } from '../../graph/toSteps';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './History.module.css';

/** Which hops stand otherwise after a change than before it. */
export function HopChanges(props: {
  before: Trace;
  after: Trace;
  onOpen(hop: string): void;
}) {
  const { before, after, onOpen } = props;
  const { t } = useSpokesTranslation();
  const changes = diffSteps(toSteps(before), toSteps(after));
  if (changes.length === 0) return null;
  return (
    <ul className={styles.hops} aria-label={t('history.hops')}>
      {changes.map(change => (
        <li key={change.hop}>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onOpen(change.hop)}
          >
            {t(`hop.${change.hop}`)}
          </Button>{' '}
          <Stand step={change.before} /> <span aria-hidden>→</span>{' '}
          <Stand step={change.after} />
        </li>
      ))}
    </ul>
  );
}

function Stand({ step }: { step?: FlowStep }) {
  const { t } = useSpokesTranslation();
  if (!step) return <span className={styles.stand}>{t('history.absent')}</span>;
  return (
    <span className={styles.stand} data-tone={step.tone}>
      <span aria-hidden>{toneGlyphs[step.tone]}</span>{' '}
      {t(`rowStatus.${step.tone}`)}
    </span>
  );
}
