import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import isEqual from 'lodash/isEqual';
import { useEffect, useRef } from 'react';
import { useCallers } from '../../api/useCallers';
import { useFlowQuery } from '../../api/useFlowQuery';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Denied } from '../states/Denied';
import { Failed } from '../states/Failed';
import { Waiting } from '../states/Waiting';
import { CallSides } from './CallSides';
import styles from './Callers.module.css';

interface CallersProps {
  exposure: ExposureRef;
  entityRef: string;
}

/** Who may call a Service and whom it calls. Asked for when it is opened, by hand or by the address. */
export function Callers(props: CallersProps) {
  const { t } = useSpokesTranslation();
  const { show, caller, change } = useFlowQuery();
  const isOpen = show === 'callers' || caller !== null;
  const openedByHand = useRef(false);
  const section = useRef<HTMLDetailsElement>(null);

  // A link leads there; who opens it by hand is there.
  useEffect(() => {
    if (isOpen && !openedByHand.current) {
      section.current?.scrollIntoView({ block: 'start' });
    }
    openedByHand.current = false;
  }, [isOpen]);

  return (
    <details
      ref={section}
      className={styles.callers}
      open={isOpen}
      onToggle={event => {
        const { open } = event.currentTarget;
        if (open === isOpen) return;
        openedByHand.current = open;
        change({ show: open ? 'callers' : null, caller: null });
      }}
    >
      <summary className={styles.summary}>{t('callers.title')}</summary>
      {isOpen && <ReadCallers {...props} />}
    </details>
  );
}

function ReadCallers({ exposure, entityRef }: CallersProps) {
  const { t } = useSpokesTranslation();
  const state = useCallers(entityRef);
  switch (state.status) {
    case 'loading':
      return <Waiting label={t('callers.reading')} />;
    case 'denied':
      return <Denied />;
    case 'failed':
      return (
        <Failed
          title={t('callers.failed')}
          error={state.error}
          onRetry={state.reload}
        />
      );
    case 'ready': {
      const own = state.callers.exposures.find(one =>
        isEqual(one.exposure, exposure),
      );
      return own ? (
        <CallSides calls={own} />
      ) : (
        <p className={styles.hint}>{t('callers.notTold')}</p>
      );
    }
    default:
      throw new Error(`Not a state: ${JSON.stringify(state satisfies never)}`);
  }
}
