import { Alert } from '@backstage/ui';
import {
  ANNOTATION_EXPOSURES,
  bindingAnnotations,
  EntityIngress,
} from '@fitsync/backstage-plugin-spokes-common';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** Part by part, what is wrong with the annotation that binds the entity. */
export function AnnotationProblems(props: {
  problems: EntityIngress['problems'];
}) {
  const { t } = useSpokesTranslation();
  const { entity } = useEntity();
  const annotation =
    bindingAnnotations.find(name => entity.metadata.annotations?.[name]) ??
    ANNOTATION_EXPOSURES;
  return (
    <Alert
      status="warning"
      icon
      title={t(
        annotation === ANNOTATION_EXPOSURES
          ? 'problems.title'
          : 'problems.byLabels',
        { annotation },
      )}
      description={
        <ul className={styles.plainList}>
          {props.problems.map(({ value, message }) => (
            <li key={`${value} ${message}`}>
              <code>{value}</code> {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
