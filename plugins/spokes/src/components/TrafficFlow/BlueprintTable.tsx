import { Comparison, HopKind } from '@fitsync/backstage-plugin-spokes-common';
import { ComparisonLine } from '../parts/ComparisonLine';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './TrafficFlow.module.css';

/** What a blueprint asks of a hop; of the others it says nothing. */
const asked: Partial<Record<HopKind, readonly ('scheme' | 'host' | 'path')[]>> =
  {
    listener: ['scheme'],
    gateway: ['scheme', 'host'],
    'virtual-service': ['host', 'path'],
  };

/** The values of a hop that a blueprint asks for, and what was found; or why the two are not compared. */
export function BlueprintTable(props: {
  hop: HopKind;
  comparison?: Comparison;
}) {
  const { hop, comparison } = props;
  const { t } = useSpokesTranslation();
  const names = asked[hop];
  if (!names || !comparison) return null;
  if (comparison.outcome !== 'compared') {
    return <ComparisonLine comparison={comparison} />;
  }
  const values = names.flatMap(name => {
    const value = comparison.values?.find(({ what }) => what === name);
    return value ? [{ ...value, name }] : [];
  });
  if (values.length === 0) return null;
  return (
    <table className={styles.evidence}>
      <caption className={styles.caption}>{t('blueprint.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('hopDetail.subject')}</th>
          <th scope="col">{t('blueprint.expected')}</th>
          <th scope="col">{t('hopDetail.observed')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ name, described, live }) => (
          <tr key={name}>
            <th scope="row">{t(`blueprint.${name}`)}</th>
            <td data-label={t('blueprint.expected')}>
              <code>{described}</code>
            </td>
            <td data-label={t('hopDetail.observed')}>
              <code>{live}</code>{' '}
              {live !== described && (
                <span className={styles.differs}>
                  <span aria-hidden>✕</span> {t('blueprint.differs')}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
