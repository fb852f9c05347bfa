import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { exposureDocumentSchema } from '@fitsync/backstage-plugin-spokes-common';
import { ReactNode } from 'react';
import { Age } from '../parts/Age';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SearchResult.module.css';

/** A service that search has found by its address: whose it is, and the way to how it stands now. */
export function ExposureResult(props: { result?: unknown; icon?: ReactNode }) {
  const { t } = useSpokesTranslation();
  const { data } = exposureDocumentSchema.safeParse(props.result);
  if (!data) return null;
  const { asOf, entityRef, location, namespace, service, spoke, title } = data;
  return (
    <li className={styles.result}>
      {props.icon && (
        <span aria-hidden className={styles.icon}>
          {props.icon}
        </span>
      )}
      <div className={styles.text}>
        <Link href={location}>{title}</Link>
        <span className={styles.facts}>
          <span>
            {namespace}/{service} {t('found.on')} {spoke}
          </span>
          <span>
            {t('found.of')} <EntityRefLink entityRef={entityRef} hideIcon />
          </span>
          <span>
            {t('found.asOf')} <Age at={asOf} />
          </span>
        </span>
        <span className={styles.facts}>{t('found.how')}</span>
      </div>
    </li>
  );
}
