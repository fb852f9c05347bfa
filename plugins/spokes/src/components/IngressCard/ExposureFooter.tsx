import { Verdict } from '@fitsync/backstage-plugin-spokes-common';
import { ReactNode } from 'react';
import { Age } from '../parts/Age';
import { Clock } from '../parts/Clock';
import { CopyButton } from '../parts/CopyButton';
import { Disclosure } from '../parts/Disclosure';
import { sharedAge } from '../parts/sharedAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import { useIsCompact } from './CardVariant';
import { acceptedOf } from './acceptedOf';
import { CheckNow } from './CheckNow';
import { FindingList } from './FindingList';
import { incidentMarkdown } from './incidentMarkdown';
import { TracedView } from './TracedView';
import { warningsOf } from './warningsOf';
import styles from './IngressCard.module.css';

/** Where, since when, how many warnings and how many that someone answers for; and what one can do from here. */
export function ExposureFooter(props: {
  view: TracedView;
  entityRef: string;
  reload(): void;
  /** Where else to look. */
  children?: ReactNode;
}) {
  const { view, entityRef, reload, children } = props;
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
      <div className={styles.actions}>
        <CheckNow entityRef={entityRef} reload={reload} />
        {isTrouble(trace.verdict) && !isCompact && (
          <CopyButton
            text={() =>
              incidentMarkdown({
                t,
                view,
                entityRef,
                link: window.location.href,
              })
            }
          >
            {t('incident.button')}
          </CopyButton>
        )}
        {children}
      </div>
    </footer>
  );
}

/** Neither a clear path nor one that is about to come is an incident. */
function isTrouble(verdict: Verdict): boolean {
  return verdict !== 'reachable' && verdict !== 'not-live';
}
