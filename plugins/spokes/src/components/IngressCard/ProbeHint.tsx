import { Trace, TraceProbe } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** What requests on trial say to the verdict: they confirm it, or contradict it. */
export function ProbeHint(props: {
  trace: Pick<Trace, 'verdict' | 'firstBlocking'>;
  probe: TraceProbe;
  /** ISO 8601: since when the verdict stands. */
  since: string;
}) {
  const { verdict, firstBlocking } = props.trace;
  const { asked, answered, status, observedAt } = props.probe;
  const { t } = useSpokesTranslation();
  if (answered === 0) return null;
  // What was answered before something broke says nothing of it.
  if (verdict === 'blocked' && Date.parse(observedAt) < Date.parse(props.since))
    return null;
  const said = t('probe.answered', {
    status: String(status ?? ''),
    answered: String(answered),
    asked: String(asked),
  });
  // A request on trial goes to an address: it says nothing of the name.
  const contradicts = verdict === 'blocked' && firstBlocking !== 'dns';
  return (
    <p className={styles.hint}>
      {said} {contradicts && t('probe.contradicts')}
    </p>
  );
}
