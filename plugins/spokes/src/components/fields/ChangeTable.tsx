import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './fields.module.css';

/** What of the blueprint changes: value by value, before and after; only the value where all of it is new. */
export function ChangeTable(props: {
  changes: NonNullable<Preview['changes']>;
}) {
  const { changes } = props;
  const { t } = useSpokesTranslation();
  const isNew = changes.every(({ before }) => before === undefined);
  return (
    <table className={styles.changes}>
      <caption>{t('review.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('review.field')}</th>
          {!isNew && <th scope="col">{t('review.before')}</th>}
          <th scope="col">{isNew ? t('review.value') : t('review.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            {!isNew && (
              <td data-side="before">{before ?? t('review.nothing')}</td>
            )}
            <td>{after ?? t('review.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
