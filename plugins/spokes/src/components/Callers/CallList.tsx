import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { CallLine } from './CallLine';
import { commonVerify } from './commonVerify';
import { VerifyList } from './VerifyList';
import styles from './Callers.module.css';

/** One side of a Service, a line for each workload, in the order of the answer. */
export function CallList(props: {
  title: string;
  /** Said where there is none. */
  empty: string;
  edges: CallEdge[];
  /** Whether each line has an address of its own. */
  isLinked?: boolean;
}) {
  const { title, empty, edges, isLinked } = props;
  const { t } = useSpokesTranslation();
  const common = commonVerify(edges);
  return (
    <div>
      <div className={styles.title}>{title}</div>
      {common && (
        <div className={styles.common}>
          {t('callers.verify.alike')}
          <VerifyList verify={common} />
        </div>
      )}
      {edges.length === 0 ? (
        <p className={styles.hint}>{empty}</p>
      ) : (
        <ul className={styles.list} aria-label={title}>
          {edges.map((edge, index) => (
            // Without the right to see names, several may be the same.
            <CallLine
              key={index}
              edge={edge}
              isLinked={isLinked}
              withVerify={!common}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
