import { FleetOverview } from '@fitsync/backstage-plugin-spokes-common';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { CostSource } from './CostSource';
import { CostTerms } from './CostTerms';
import { money } from './money';
import styles from './NetworkCost.module.css';

/** What all networks of the fleet cost a month, in one line that opens on the formula. */
export function FleetCost(props: { cost: NonNullable<FleetOverview['cost']> }) {
  const { cost } = props;
  const { t } = useSpokesTranslation();
  return (
    <Disclosure
      summary={
        <span className={styles.quiet}>
          {t('cost.fleet', { sum: money.sum(cost.all.monthly) })}{' '}
          {cost.unread.length > 0 && `(${t('cost.atLeast')}) `}
          {t('cost.before')}
        </span>
      }
    >
      <div className={styles.cost}>
        <CostTerms cost={cost.all} />
        <CostSource cost={cost} />
      </div>
    </Disclosure>
  );
}
