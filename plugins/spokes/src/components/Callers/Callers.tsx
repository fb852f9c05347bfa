import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import isEqual from 'lodash/isEqual';
import { useState } from 'react';
import { useCallers } from '../../api/useCallers';
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

/** Who may call a Service and whom it calls. Asked for when it is opened. */
export function Callers(props: CallersProps) {
  const { t } = useSpokesTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.callers}
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
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
