import { MonthlyCost } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { money } from './money';
import styles from './NetworkCost.module.css';

/** The formula: a line for each term by the hour, then the prices of traffic. */
export function CostTerms({ cost }: { cost: MonthlyCost }) {
  const { terms } = cost;
  const { t } = useSpokesTranslation();
  const metered = terms.flatMap(term =>
    term.kind === 'metered' ? [term] : [],
  );
  if (terms.length === 0) {
    return <p className={styles.hint}>{t('cost.nothing')}</p>;
  }
  return (
    <>
      <ul className={styles.terms}>
        {terms.map(
          term =>
            term.kind === 'hours' && (
              <li key={term.item}>
                <span>
                  {t(`cost.item.${term.item}`, { count: term.count })}{' '}
                  {t('cost.term', {
                    hours: String(term.hours),
                    price: money.price(term.price),
                  })}
                </span>
                <span className={styles.sum}>{money.sum(term.monthly)}</span>
              </li>
            ),
        )}
      </ul>
      {metered.length > 0 && (
        <>
          <p className={styles.hint}>{t('cost.traffic')}</p>
          <ul className={styles.terms}>
            {metered.map(({ item, price }) => (
              <li key={item}>
                <span>
                  {money.price(price)} {t(`cost.unit.${item}`)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
