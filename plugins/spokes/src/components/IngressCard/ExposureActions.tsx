import { Verdict } from '@fitsync/backstage-plugin-spokes-common';
import { ReactNode } from 'react';
import { CopyButton } from '../parts/CopyButton';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { useIsCompact } from './CardVariant';
import { CheckNow } from './CheckNow';
import { incidentMarkdown } from './incidentMarkdown';
import { TracedView } from './TracedView';
import styles from './IngressCard.module.css';

/** What one can do about a traced exposure from here: read again, and tell others of it. */
export function ExposureActions(props: {
  view: TracedView;
  entityRef: string;
  reload(): void;
  /** Where else to look. */
  children?: ReactNode;
}) {
  const { view, entityRef, reload, children } = props;
  const { t } = useSpokesTranslation();
  const isCompact = useIsCompact();
  return (
    <div className={styles.actions}>
      <CheckNow entityRef={entityRef} reload={reload} />
      {isTrouble(view.trace.verdict) && !isCompact && (
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
  );
}

/** Neither a clear path nor one that is about to come is an incident. */
function isTrouble(verdict: Verdict): boolean {
  return verdict !== 'reachable' && verdict !== 'not-live';
}
