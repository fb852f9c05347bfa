import { Button, SearchField, Select } from '@backstage/ui';
import { verdictSchema } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { useTyped } from '../parts/useTyped';
import { verdictWord } from '../parts/verdictWord';
import { useFleetQuery } from './useFleetQuery';
import styles from './FleetPage.module.css';

const any = 'any';

/** Search and filters; they stand in the page's address. */
export function FleetFilters(props: {
  hubs: readonly string[];
  withOrder?: boolean;
}) {
  const { hubs, withOrder } = props;
  const { t } = useSpokesTranslation();
  const [query, change] = useFleetQuery();
  const { search, hub, verdict, sort } = query;
  const [typed, setTyped] = useTyped(search, value =>
    change({ search: value }),
  );
  const choose = (name: 'hub' | 'verdict', key: unknown) =>
    change({ [name]: key === null || key === any ? undefined : String(key) });

  return (
    <div role="search" className={styles.filters}>
      <SearchField
        className={styles.search}
        size="small"
        label={t('fleet.search')}
        placeholder={t('fleet.searchWhat')}
        value={typed}
        onChange={setTyped}
      />
      {hubs.length > 1 && (
        <Select
          size="small"
          label={t('fleet.hub')}
          options={[
            { value: any, label: t('fleet.anyHub') },
            ...hubs.map(value => ({ value, label: value })),
          ]}
          value={hub ?? any}
          onChange={key => choose('hub', key)}
        />
      )}
      <Select
        size="small"
        label={t('fleet.verdict')}
        options={[
          { value: any, label: t('fleet.anyVerdict') },
          ...verdictSchema.options.map(value => ({
            value,
            label:
              value === 'reachable'
                ? t('fleet.clearOrReachable')
                : t(`verdict.${verdictWord(value)}`),
          })),
        ]}
        value={verdict ?? any}
        onChange={key => choose('verdict', key)}
      />
      {withOrder && (
        <Select
          size="small"
          label={t('fleet.sort')}
          options={[
            { value: 'worst', label: t('fleet.worst') },
            { value: 'name', label: t('fleet.name') },
            { value: 'exposures', label: t('fleet.exposures') },
          ]}
          value={sort}
          onChange={key =>
            change({ sort: key === 'worst' ? undefined : String(key) })
          }
        />
      )}
      {(search || hub || verdict) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            change({ search: undefined, hub: undefined, verdict: undefined })
          }
        >
          {t('fleet.clearFilters')}
        </Button>
      )}
    </div>
  );
}
