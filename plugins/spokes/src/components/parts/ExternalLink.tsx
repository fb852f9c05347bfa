import { Link, VisuallyHidden } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { httpUrl } from './httpUrl';
import styles from './parts.module.css';
import { useSpokesTranslation } from './useSpokesTranslation';

/** A link to another tab, or the bare text where the target is no web address. */
export function ExternalLink(props: { href: string; children: ReactNode }) {
  const { t } = useSpokesTranslation();
  const href = httpUrl(props.href);
  if (!href) return <span>{props.children}</span>;
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={styles.link}
    >
      {props.children}
      <RiExternalLinkLine aria-hidden className={styles.linkIcon} />
      <VisuallyHidden>{t('url.newTab')}</VisuallyHidden>
    </Link>
  );
}
