import { showObserved } from '@fitsync/backstage-plugin-spokes-common';
import { CopyButton } from '../parts/CopyButton';
import { ExternalLink } from '../parts/ExternalLink';
import { httpUrl } from '../parts/httpUrl';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** The public URL, to open and to copy. */
export function ExposureAddress(props: { url?: string }) {
  // The path was written in a cluster: encoded, it holds nothing that the eye does not see.
  const url = props.url && (httpUrl(props.url) ?? showObserved(props.url));
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
