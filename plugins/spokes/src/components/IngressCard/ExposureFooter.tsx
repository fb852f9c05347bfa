import { ReactNode } from 'react';
import { Age } from '../parts/Age';
import { Clock } from '../parts/Clock';
import { Disclosure } from '../parts/Disclosure';
import { sharedAge } from '../parts/sharedAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import { useIsCompact } from './CardVariant';
import { acceptedOf } from './acceptedOf';
import { FindingList } from './FindingList';
import { TracedView } from './TracedView';
import { warningsOf } from './warningsOf';
import styles from './IngressCard.module.css';

/** Where, since when, how many warnings and how many that someone answers for. */
export function ExposureFooter(props: {
  view: TracedView;
  /** What one can do from here. */
  children?: ReactNode;
}) {
  const { view, children } = props;
  const { trace, stale } = view;
  const { accepted = 0 } = trace;
  const { t } = useSpokesTranslation();
  const verdict = viewVerdict(view);
  const isCompact = useIsCompact();

  const facts: ReactNode[] = [
    trace.exposure.spoke,
    <>
      {t(`footer.${verdict}`)} <Clock at={view.since} />
    </>,
  ];
  if (isCompact && trace.warnings > 0) {
    facts.push(t('warnings.count', { count: trace.warnings }));
  }
  if (isCompact && accepted > 0) {
    facts.push(t('accepted.count', { count: accepted }));
  }
  const together = sharedAge(trace.rows.map(row => row.observedAt));
  if (stale) facts.push(<Age at={trace.observedAt} stale />);
  else if (together) {
    facts.push(
      <>
        {t('spokePage.asOf')} <Age at={together} />
      </>,
    );
  }

  return (
    <footer className={styles.footer}>
      <div className={styles.facts}>
        {facts.map((fact, index) => (
          <span key={index}>{fact}</span>
        ))}
      </div>
      {trace.warnings > 0 && !isCompact && (
        <Disclosure summary={t('warnings.count', { count: trace.warnings })}>
          <FindingList findings={warningsOf(trace)} />
        </Disclosure>
      )}
      {accepted > 0 && !isCompact && (
        <Disclosure summary={t('accepted.count', { count: accepted })}>
          <FindingList findings={acceptedOf(trace)} />
        </Disclosure>
      )}
      {children}
    </footer>
  );
}
