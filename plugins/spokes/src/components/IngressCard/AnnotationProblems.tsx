import { Alert } from '@backstage/ui';
import {
  ANNOTATION_EXPOSURES,
  EntityIngress,
} from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './IngressCard.module.css';

/** Part by part, what is wrong with the entity's annotation. */
export function AnnotationProblems(props: {
  problems: EntityIngress['problems'];
}) {
  const { t } = useSpokesTranslation();
  return (
    <Alert
      status="warning"
      icon
      title={t('problems.title', { annotation: ANNOTATION_EXPOSURES })}
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
