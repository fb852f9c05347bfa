import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './NetworkCost.module.css';

/** Where the prices are from, and what the sum leaves out. */
export function CostSource(props: {
  cost: { region: string; source: string; asOf: string; unread: string[] };
  /** Where the network stands, if it stands in one place. */
  region?: string;
}) {
  const { cost, region } = props;
  const { source, asOf, unread } = cost;
  const { t } = useSpokesTranslation();
  return (
    <>
      {unread.length > 0 && (
        <p className={styles.caution}>
          {t('cost.unread', { unread: unread.join(', ') })}
        </p>
      )}
      <p className={styles.hint}>
        {t('cost.source', { source, region: cost.region, asOf })}{' '}
        {region && region !== cost.region
          ? t('cost.otherRegion', { region })
          : t('cost.addresses')}
      </p>
    </>
  );
}
