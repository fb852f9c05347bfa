import { FlowStep } from '../../graph/FlowStep';
import { TracedView } from '../IngressCard/TracedView';
import { CopyButton } from '../parts/CopyButton';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { hopMarkdown } from './hopMarkdown';
import { linkToHop } from './linkToHop';
import styles from './TrafficFlow.module.css';

/** What one can take along of a hop: all that is known of it, or the way to it. */
export function HopActions(props: { step: FlowStep; view: TracedView }) {
  const { step, view } = props;
  const { t } = useSpokesTranslation();
  const link = () => linkToHop(step.hop, view.exposure);
  return (
    <div className={styles.actions}>
      <CopyButton text={() => hopMarkdown({ t, step, view, link: link() })}>
        {t('hopDetail.copy')}
      </CopyButton>
      <CopyButton text={link}>{t('hopDetail.copyLink')}</CopyButton>
    </div>
  );
}
