import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { CheckNowState, useCheckNow } from '../../api/useCheckNow';
import {
  SpokesTranslation,
  useSpokesTranslation,
} from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** Asks for a re-read. Not there for those who may not ask. */
export function CheckNow(props: { entityRef: string; reload(): void }) {
  const { t } = useSpokesTranslation();
  const { allowed, state, checkNow } = useCheckNow(
    props.entityRef,
    props.reload,
  );
  if (!allowed) return null;
  const busy = state.status === 'asking' || state.status === 'reading';
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine aria-hidden />}
        isDisabled={busy || state.status === 'limited'}
        onPress={checkNow}
      >
        {t('checkNow.button')}
      </Button>
      <span role="status" className={styles.hint}>
        {answer(t, state)}
      </span>
    </>
  );
}

function answer(t: SpokesTranslation, state: CheckNowState): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'asking':
    case 'reading':
      return t('checkNow.reading');
    case 'limited':
      return t('checkNow.limited', { seconds: String(state.seconds) });
    case 'failed':
      return t('checkNow.failed', { message: state.message });
    default:
      throw new Error(`Not a state: ${JSON.stringify(state satisfies never)}`);
  }
}
