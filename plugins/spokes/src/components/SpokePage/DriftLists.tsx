import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

/** What only the repository has, and what only the cluster has. */
export function DriftLists(props: { drift: NonNullable<SpokeView['drift']> }) {
  const { missing, unmanaged } = props.drift;
  const { t } = useSpokesTranslation();
  if (missing.length + unmanaged.length === 0) {
    return <p className={styles.hint}>{t('spokePage.noDrift')}</p>;
  }
  const lists = { missing, unmanaged };
  return (
    <div className={styles.drift}>
      {(['missing', 'unmanaged'] as const)
        .filter(kind => lists[kind].length > 0)
        .map(kind => (
          <div key={kind}>
            <h3 className={styles.subheading}>
              {t(`spokePage.${kind}`)} ({lists[kind].length})
            </h3>
            <ul className={styles.names}>
              {lists[kind].map(name => (
                <li key={name}>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
