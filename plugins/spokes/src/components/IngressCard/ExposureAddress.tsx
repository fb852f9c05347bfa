import { CopyButton } from '../parts/CopyButton';
import { ExternalLink } from '../parts/ExternalLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** The public URL, to open and to copy. */
export function ExposureAddress(props: { url?: string }) {
  const { url } = props;
  const { t } = useSpokesTranslation();
  if (!url) return <p className={styles.hint}>{t('url.none')}</p>;
  return (
    <div className={styles.address}>
      <div className={styles.url}>
        <ExternalLink href={url}>{url}</ExternalLink>
      </div>
      <CopyButton text={url} what={t('copy.what.url')} />
    </div>
  );
}
