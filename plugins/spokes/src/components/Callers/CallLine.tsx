import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';
import uniq from 'lodash/uniq';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { OutcomeChip } from './OutcomeChip';
import { reasonOfCall } from './reasonOfCall';
import styles from './Callers.module.css';

/** One workload: what becomes of the call, who it is, how the two speak, and why. */
export function CallLine({ edge }: { edge: CallEdge }) {
  const { evidence, mtls, port, workload } = edge;
  const { account, namespace, pods, services, sidecars } = workload;
  const { t } = useSpokesTranslation();
  // A neighbour without a name has none of its namespace either.
  const name = uniq([namespace, services.join(', ') || account]).join('/');
  const facts = [
    t(`callers.evidence.${evidence}`),
    t('callers.account', { account }),
    t('callers.pods', { count: pods, sidecars: String(sidecars) }),
    ...(port === undefined ? [] : [t('callers.port', { port: String(port) })]),
  ];
  const reason = reasonOfCall(edge);
  return (
    <li className={styles.line}>
      <span>
        <OutcomeChip edge={edge} />
      </span>
      <span className={styles.who}>
        <strong>{name}</strong>
        <span className={styles.hint}>{facts.join(' · ')}</span>
      </span>
      <span className={styles.why}>
        <span>
          <strong>{t(`callers.mtls.${mtls.outcome}`)}</strong> ({mtls.mode}):{' '}
          {mtls.because}
        </span>
        {reason !== mtls.because && <span>{reason}</span>}
      </span>
    </li>
  );
}
