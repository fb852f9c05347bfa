import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';
import uniq from 'lodash/uniq';
import { useFlowQuery } from '../../api/useFlowQuery';
import { CopyButton } from '../parts/CopyButton';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { linkToCaller } from './linkToCaller';
import { OutcomeChip } from './OutcomeChip';
import { reasonOfCall } from './reasonOfCall';
import { VerifyList } from './VerifyList';
import styles from './Callers.module.css';

/** One workload: what becomes of the call, who it is, how the two speak and why, and what others would get in its place. */
export function CallLine(props: {
  edge: CallEdge;
  isLinked?: boolean;
  /** Whether it says itself what others would get: it does where they differ. */
  withVerify: boolean;
}) {
  const { edge, isLinked, withVerify } = props;
  const { evidence, mtls, port, workload } = edge;
  const { account, namespace, pods, services, sidecars } = workload;
  const { t } = useSpokesTranslation();
  const { caller } = useFlowQuery();
  // A neighbour without a name has none of its namespace either.
  const name = uniq([namespace, services.join(', ') || account]).join('/');
  const facts = [
    t(`callers.evidence.${evidence}`),
    t('callers.account', { account }),
    t('callers.pods', { count: pods, sidecars: String(sidecars) }),
    ...(port === undefined ? [] : [t('callers.port', { port: String(port) })]),
  ];
  const reason = reasonOfCall(edge);
  const key = `${namespace}/${account}`;
  const isMeant = isLinked && caller === key;
  return (
    <li className={styles.line} aria-current={isMeant || undefined}>
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
        {withVerify && <VerifyList verify={edge.verify} />}
      </span>
      {isLinked && (
        <span className={styles.link}>
          <CopyButton
            text={() => linkToCaller(key)}
            what={t('callers.linkTo', { name })}
          />
        </span>
      )}
    </li>
  );
}
