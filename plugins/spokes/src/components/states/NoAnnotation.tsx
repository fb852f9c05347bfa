import { ANNOTATION_EXPOSURES } from '@fitsync/backstage-plugin-spokes-common';
import { useEntity } from '@backstage/plugin-catalog-react';
import { CodeBlock } from '../parts/CodeBlock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { EditDescriptor } from './EditDescriptor';
import { PathSketch } from './PathSketch';
import styles from './states.module.css';

/** Nothing binds the entity to an exposure; gives the lines that do. */
export function NoAnnotation() {
  const { t } = useSpokesTranslation();
  const { entity } = useEntity();
  const lines = [
    'metadata:',
    '  annotations:',
    `    ${ANNOTATION_EXPOSURES}: my-spoke/my-namespace/${entity.metadata.name}`,
  ].join('\n');
  return (
    <div className={styles.stack}>
      <PathSketch />
      <p className={styles.sentence}>{t('noAnnotation.what')}</p>
      <CodeBlock text={lines} what={t('copy.what.line')} />
      <EditDescriptor />
    </div>
  );
}
