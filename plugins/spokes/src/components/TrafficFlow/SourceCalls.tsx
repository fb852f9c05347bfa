import { Fragment } from 'react';
import { BreakableName } from '../parts/BreakableName';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './TrafficFlow.module.css';

/** More than that are counted first. */
const most = 2;

/** The calls that a piece of evidence was read by; what was put together from many is not drowned by their names. */
export function SourceCalls({ source }: { source: string }) {
  const { t } = useSpokesTranslation();
  const calls = source.split(', ');
  const names = (
    <code className={styles.calls}>
      {calls.map((call, index) => (
        <Fragment key={call}>
          {index > 0 && ', '}
          <BreakableName name={call} />
        </Fragment>
      ))}
    </code>
  );
  if (calls.length <= most) return names;
  return (
    <Disclosure
      className={styles.quietFold}
      summary={t('hopDetail.calls', { count: calls.length })}
    >
      {names}
    </Disclosure>
  );
}
