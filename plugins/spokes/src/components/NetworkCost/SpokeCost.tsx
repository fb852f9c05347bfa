import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { CostSource } from './CostSource';
import { CostTerms } from './CostTerms';
import { money } from './money';
import styles from './NetworkCost.module.css';

/** What a spoke's network costs a month, with the formula behind it; its hub's apart, which it does not pay alone. */
export function SpokeCost(props: {
  cost: NonNullable<SpokeView['cost']>;
  region?: string;
}) {
  const { cost, region } = props;
  const { own, hub, unread } = cost;
  const { t } = useSpokesTranslation();
  return (
    <div className={styles.cost}>
      <Disclosure
        summary={
          <span className={styles.quiet}>
            {unread.length > 0 && `${t('cost.atLeast')} `}
            <strong>
              {t('cost.own', { sum: money.sum(own.monthly) })}
            </strong>{' '}
            {t('cost.before')}
          </span>
        }
      >
        <CostTerms cost={own} />
      </Disclosure>
      {hub && (
        <Disclosure
          summary={
            <span className={styles.quiet}>
              {t('cost.hub', {
                sum: money.sum(hub.monthly),
                count: hub.sharedBy,
              })}
            </span>
          }
        >
          <CostTerms cost={hub} />
        </Disclosure>
      )}
      <CostSource cost={cost} region={region} />
    </div>
  );
}
