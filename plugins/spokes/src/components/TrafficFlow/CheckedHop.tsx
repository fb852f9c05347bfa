import { useFlowQuery } from '../../api/useFlowQuery';
import { FlowStep } from '../../graph/FlowStep';
import { TracedView } from '../IngressCard/TracedView';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { HopChecks } from './HopChecks';
import styles from './TrafficFlow.module.css';

/** What was checked at a hop: plain where that is all there is to say, folded where something was found. */
export function CheckedHop(props: { step: FlowStep; view: TracedView }) {
  const { result } = props.step;
  const { t } = useSpokesTranslation();
  const { at } = useFlowQuery();
  if (at) return <p className={styles.hint}>{t('hopChecks.past')}</p>;
  const checks = <HopChecks result={result} view={props.view} />;
  if (result.findings.length === 0) return checks;
  return <Disclosure summary={t('hopChecks.more')}>{checks}</Disclosure>;
}
