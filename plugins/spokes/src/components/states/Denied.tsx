import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { spokesTraceReadPermission } from '@fitsync/backstage-plugin-spokes-common';
import { CopyButton } from '../parts/CopyButton';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { PathSketch } from './PathSketch';
import styles from './states.module.css';

/** The viewer may not see the trace; names the permission, and gives the words to ask for it. */
export function Denied() {
  const { t } = useSpokesTranslation();
  const { entity } = useEntity();
  const permission = spokesTraceReadPermission.name;
  return (
    <section className={styles.stack} aria-label={t('denied.title')}>
      <PathSketch kind="hidden" />
      <strong>{t('denied.title')}</strong>
      <p className={styles.sentence}>{t('denied.what', { permission })}</p>
      <div className={styles.actions}>
        <CopyButton
          text={() =>
            t('denied.request', {
              permission,
              entity: stringifyEntityRef(entity),
              link: window.location.href,
            })
          }
        >
          {t('denied.copy')}
        </CopyButton>
      </div>
    </section>
  );
}
