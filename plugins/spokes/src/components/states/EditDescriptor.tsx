import { ANNOTATION_EDIT_URL } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ExternalLink } from '../parts/ExternalLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './states.module.css';

/** To where the entity is described, where the catalog knows that. */
export function EditDescriptor() {
  const { t } = useSpokesTranslation();
  const { entity } = useEntity();
  const editUrl = entity.metadata.annotations?.[ANNOTATION_EDIT_URL];
  if (!editUrl) return null;
  return (
    <div className={styles.sentence}>
      <ExternalLink href={editUrl}>{t('noAnnotation.edit')}</ExternalLink>
    </div>
  );
}
