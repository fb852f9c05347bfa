import { UnreadPart } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

/** In place of something that was not read: that it is not known, never that there is none. */
export function NotRead({ part }: { part: UnreadPart }) {
  const { t } = useSpokesTranslation();
  return (
    <p className={styles.notRead}>
      <span aria-hidden>?</span> {t('spokePage.notRead')} {part.because}
    </p>
  );
}
