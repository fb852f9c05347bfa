import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './fields.module.css';

/** What of the blueprint changes: value by value, before and after. */
export function ChangeTable(props: {
  changes: NonNullable<Preview['changes']>;
}) {
  const { t } = useSpokesTranslation();
  return (
    <table className={styles.changes}>
      <caption>{t('review.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('review.field')}</th>
          <th scope="col">{t('review.before')}</th>
          <th scope="col">{t('review.after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td data-side="before">{before ?? t('review.nothing')}</td>
            <td data-side="after">{after ?? t('review.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
